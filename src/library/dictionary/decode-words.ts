import type { Dictionary } from './dictionary.ts';
import { classOf, WORD } from './token-class.ts';
import { codeLength, readCode, UTF8_BEGINS, UTF8_ENDS } from './word-code.ts';

/** The line that `encodeWords` coded. @throws {RangeError} when it is garbled. */
export function decodeWords(line: Uint8Array, dictionary: Dictionary): string {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let last: 'separator' | 'coded' | 'spelled' = 'separator';
  for (let at = 0; at < line.length; ) {
    const byte = line[at] ?? 0;
    if (byte >= 0x80) {
      const length = codeLength(byte);
      const token = dictionary.token(readCode(line, at, length));
      if (token === '') throw new RangeError('A code that the dictionary does not have.');
      const word = isWord(token);
      text += word && last !== 'separator' ? ` ${token}` : token;
      last = word ? 'coded' : 'separator';
      at += length;
      continue;
    }
    const spelled = byte === UTF8_BEGINS ? utf8Until(at + 1) : asciiUntil(at);
    at = spelled.end;
    const { run } = spelled;
    if (run === '') continue;
    text += last === 'coded' && isWord(run) ? ` ${run}` : run;
    last = classOf(run.charCodeAt(run.length - 1)) === WORD ? 'spelled' : 'separator';
  }
  return text;

  function asciiUntil(from: number): { readonly run: string; readonly end: number } {
    let end = from;
    let run = '';
    for (let byte = line[end]; byte !== undefined && byte < 0x80 && byte !== UTF8_BEGINS; byte = line[++end]) {
      run += String.fromCharCode(byte);
    }
    return { run, end };
  }

  function utf8Until(from: number): { readonly run: string; readonly end: number } {
    const ending = line.indexOf(UTF8_ENDS, from);
    const end = ending < 0 ? line.length : ending;
    try {
      return { run: utf8.decode(line.subarray(from, end)), end: end + 1 };
    } catch (error) {
      throw new RangeError('Characters that are not UTF-8.', { cause: error });
    }
  }
}

/** Whether a token is of words, by its first character: all of it is of one class. */
function isWord(token: string): boolean {
  return classOf(token.charCodeAt(0)) === WORD;
}
