import { tokenise } from '../../text/tokens.ts';
import type { CompareContext } from '../compare-context.ts';
import type { Finding } from '../finding.ts';

const HEADLINE_MATERIAL = 0.64;
const HEADLINE_STYLE_MATERIAL = 0.01;

/** What the headlines say differently; a difference of case or punctuation only is style. Nothing when one has no headline. */
export function findHeadline({ a, b, english, twoLanguages }: CompareContext): Finding[] {
  const [x, y] = [a.title.trim(), b.title.trim()];
  if (twoLanguages || x === '' || y === '' || x === y) return [];
  const same = wordsOf(x, english) === wordsOf(y, english);
  return [
    {
      kind: same ? 'style' : 'headline',
      key: null,
      aText: x,
      bText: y,
      aSpans: [],
      bSpans: [],
      material: same ? HEADLINE_STYLE_MATERIAL : HEADLINE_MATERIAL,
    },
  ];
}

function wordsOf(title: string, english: boolean): string {
  return tokenise(title, english)
    .map((token) => token.key)
    .join('');
}
