import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../src/extract/decode-html.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : [...part])),
  );

describe('decodeHtml', () => {
  it.each([
    ['windows-1252 by default', bytes('<p>caf', [0xe9], ' ', [0x80]), null, 'café €'],
    ['the page says windows-1252', bytes('<meta charset="windows-1252"><p>', [0x93, 0x94]), null, '“”'],
    ['ISO-8859-1 means windows-1252', bytes('<meta charset=iso-8859-1><p>', [0x80]), null, '€'],
    [
      'Shift_JIS',
      bytes('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>', [0x93, 0xfa, 0x96, 0x7b]),
      null,
      '日本',
    ],
    ['GBK under the name gb2312', bytes('<meta charset="gb2312"><p>', [0xd6, 0xd0, 0xb9, 0xfa]), null, '中国'],
    ['EUC-KR', bytes('<meta charset="euc-kr"><p>', [0xc7, 0xd1]), null, '한'],
    ['windows-1251', bytes('<meta charset="windows-1251"><p>', [0xcc, 0xe8, 0xf0]), null, 'Мир'],
    ['an XML declaration', bytes('<?xml version="1.0" encoding="iso-8859-2"?><p>', [0xb1]), null, 'ą'],
    ['UTF-16 with a byte order mark', Uint8Array.from([0xff, 0xfe, 0x3c, 0, 0x70, 0, 0x3e, 0, 0xe9, 0]), null, '<p>é'],
    ['big-endian UTF-16 without one', Uint8Array.from([0, 0x3c, 0, 0x70, 0, 0x3e, 0, 0xe9]), null, '<p>é'],
    ['the header over the page', bytes('<meta charset="utf-8"><p>', [0xe9]), 'text/html; charset=ISO-8859-1', 'é'],
    [
      'the byte order mark over the header',
      bytes([0xef, 0xbb, 0xbf], '<p>', [0xc3, 0xa9]),
      'text/html; charset=windows-1252',
      '<p>é',
    ],
    [
      'a header that no browser knows',
      bytes('<meta charset="windows-1252"><p>', [0xe9]),
      'text/html; charset=klingon',
      'é',
    ],
    ['a page that says UTF-16 in ASCII', bytes('<meta charset="utf-16"><p>', [0xe9]), null, '\ufffd'],
    ['a declaration in a comment is none', bytes('<!-- <meta charset="gbk"> --><p>', [0xe9]), null, 'é'],
    ['a saved page that was decoded before', bytes('<meta charset="gbk"><p>', [0xe4, 0xb8, 0xad]), null, '中'],
  ])('reads %s', (_what, input, header, expected) => {
    expect(decodeHtml(input, header).endsWith(expected)).toBe(true);
  });
});
