import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/core/text/sentences.ts';

function sentencesOf(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitting sentences', () => {
  it.each([
    ['Mr. Orell left. Mrs. Brandt stayed.', ['Mr. Orell left.', 'Mrs. Brandt stayed.']],
    ['The U.S. envoy flew home. He was tired.', ['The U.S. envoy flew home.', 'He was tired.']],
    ['They live in the U.S. The crew does not.', ['They live in the U.S.', 'The crew does not.']],
    ['St. Orla lies off Kessel. It is small.', ['St. Orla lies off Kessel.', 'It is small.']],
    ['It was built by J. B. Torvald. He died in 1994.', ['It was built by J. B. Torvald.', 'He died in 1994.']],
    ['It is berth No. 5 at the quay. Nobody uses it.', ['It is berth No. 5 at the quay.', 'Nobody uses it.']],
    ['Her answer was no. Five boats left.', ['Her answer was no.', 'Five boats left.']],
    [
      '"Any delay costs lives," said Brandt. "We sail now," she added.',
      ['"Any delay costs lives," said Brandt.', '"We sail now," she added.'],
    ],
    ['"Why?" Brandt asked. Nobody knew.', ['"Why?" Brandt asked.', 'Nobody knew.']],
    ['“Stop!” he shouted. They stopped.', ['“Stop!” he shouted.', 'They stopped.']],
    ['He said: "It is over." Then he left.', ['He said: "It is over."', 'Then he left.']],
    ['Well... perhaps. We shall see.', ['Well... perhaps.', 'We shall see.']],
    ['The fare is 3.50 euros. It was 2.80.', ['The fare is 3.50 euros.', 'It was 2.80.']],
    ['Er kostete 1,2 Mrd. € im Jahr. Das war viel.', ['Er kostete 1,2 Mrd. € im Jahr.', 'Das war viel.']],
    ['The ferry sank. €5 million was lost.', ['The ferry sank.', '€5 million was lost.']],
    ['Die Wahl ist am 3. Mai. Danach wird gezählt.', ['Die Wahl ist am 3. Mai.', 'Danach wird gezählt.']],
    ['El Sr. Marín habló. ¿Quién lo oyó? Nadie.', ['El Sr. Marín habló.', '¿Quién lo oyó?', 'Nadie.']],
    ['渡轮沉没了。船长获救！没有人知道原因。', ['渡轮沉没了。', '船长获救！', '没有人知道原因。']],
    ['غرقت العبّارة. أين القبطان؟ لا أحد يعرف.', ['غرقت العبّارة.', 'أين القبطان؟', 'لا أحد يعرف.']],
    ['ბორანი ჩაიძირა. კაპიტანი გადარჩა. მიზეზი უცნობია.', ['ბორანი ჩაიძირა.', 'კაპიტანი გადარჩა.', 'მიზეზი უცნობია.']],
    ['Լաստանավը խորտակվեց։ Նավապետը փրկվեց։', ['Լաստանավը խորտակվեց։', 'Նավապետը փրկվեց։']],
    ['ጀልባዋ ሰጠመች። ካፒቴኑ ተረፈ።', ['ጀልባዋ ሰጠመች።', 'ካፒቴኑ ተረፈ።']],
    ['သင်္ဘော နစ်မြုပ်သည်။ ကပ္ပတိန် လွတ်မြောက်သည်။', ['သင်္ဘော နစ်မြုပ်သည်။', 'ကပ္ပတိန် လွတ်မြောက်သည်။']],
    ['សាឡាងបានលិច។ ប្រធានបានរួចជីវិត។', ['សាឡាងបានលិច។', 'ប្រធានបានរួចជីវិត។']],
    ['नाव डूब गई॥ कप्तान बच गया।', ['नाव डूब गई॥', 'कप्तान बच गया।']],
    ['Πού είναι ο πλοίαρχος; Κανείς δεν ξέρει.', ['Πού είναι ο πλοίαρχος;', 'Κανείς δεν ξέρει.']],
    [
      'The master (one Orell; Brandt was ashore) swam; Nobody drowned.',
      ['The master (one Orell; Brandt was ashore) swam; Nobody drowned.'],
    ],
    ['渡轮沉没了（昨天。）船长获救。', ['渡轮沉没了（昨天。）', '船长获救。']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it('takes a line of dots for as long as it is, not for its square', () => {
    const line = `${'.'.repeat(200_000)}x`;
    expect(sentencesOf(line)).toEqual([line]);
  });

  it('keeps every character but white space, in order, whatever the text', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'Orell',
      ' said',
      '. ',
      '? ',
      '"',
      '”',
      ' ',
      '...',
      '3.5',
      ' U.S.',
      '。',
      '船',
      'No. ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const spans = splitSentences(text);
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        ).toBe(text.replace(/\s/g, ''));
        expect(spans.every(({ start, end }, i) => start < end && start >= (spans[i - 1]?.end ?? 0))).toBe(true);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
