import { describe, expect, it } from 'vitest';
import { nameKey, plainText } from '../../../src/extract/metadata/plain-text.ts';

describe('plainText', () => {
  it('reads entities that were escaped once or twice', () => {
    expect(plainText('K&ouml;ln &amp;quot;schl&auml;ft&amp;quot; &ndash; na und&hellip;')).toBe(
      'Köln "schläft" – na und…',
    );
    expect(plainText('L&#39;&Eacute;tat &amp; la mer&#x2019;s &nbsp; edge')).toBe('L’État & la mer’s edge');
  });

  it('leaves what is no entity as it is', () => {
    expect(plainText('Fish &chips; and R&D; 5 &unknown; &xyz;')).toBe('Fish &chips; and R&D; 5 &unknown; &xyz;');
    expect(plainText('The &avalueOf; bridge')).toBe('The &avalueOf; bridge');
  });

  it('drops tags and folds white space', () => {
    expect(plainText(' <b>Bridge</b>\n closes ')).toBe('Bridge closes');
  });
});

describe('nameKey', () => {
  it('gives one key to names that differ in case and signs', () => {
    expect(nameKey('O’Neil, ÅSA')).toBe(nameKey("o'neil åsa"));
  });
});
