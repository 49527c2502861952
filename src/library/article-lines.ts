import type { Article, BlockRole } from '../core/article.ts';
import { nullIfGarbled } from './index/null-if-garbled.ts';

/** What each role is in what is stored, one digit: a new one gets the next, and none ever changes. */
const NUMBERS: Readonly<Record<BlockRole, number>> = {
  paragraph: 0,
  heading: 1,
  quote: 2,
  'list-item': 3,
  caption: 4,
  credit: 5,
  tail: 6,
};
const ROLES = new Map(Object.entries(NUMBERS).map(([role, number]) => [String(number), role as BlockRole]));

/** An article without its texts. */
interface Head extends Omit<Article, 'blocks' | 'url'> {
  /** Absent where it is the canonical one. */
  readonly url?: string;
  /** A digit for each block. */
  readonly roles: string;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Articles as lines: one of JSON that says all but their texts, then each block's text. JSON of the whole is an eighth longer and takes
 * three times as long to write. Null where some text is not one line, or is not Unicode: lines cannot say that.
 */
export function linesOf(articles: readonly (Article | null)[]): string | null {
  const lines = [''];
  const heads = articles.map((article): Head | null => {
    if (article === null) return null;
    const { blocks, url, ...rest } = article;
    let roles = '';
    for (const { text, role } of blocks) {
      lines.push(text);
      roles += NUMBERS[role];
    }
    return { ...rest, ...(url === rest.canonicalUrl ? {} : { url }), roles };
  });
  if (lines.some((line) => line.includes('\n'))) return null;
  lines[0] = JSON.stringify(heads);
  const joined = lines.join('\n');
  return LONE_SURROGATE.test(joined) ? null : joined;
}

/**
 * The articles that `linesOf` wrote, of which line `n` (from 0) is `lineAt(n)`. Those at places that are not wanted are null: their lines
 * are not asked for. So is one with a line that `lineAt` refuses with a RangeError: its neighbours can be read. @throws {SyntaxError} when
 * the first line is not JSON. @throws {TypeError} when it is of something else.
 */
export function articlesOf(
  lineAt: (line: number) => string,
  isWanted: (place: number) => boolean = () => true,
): readonly (Article | null)[] {
  const heads = JSON.parse(lineAt(0)) as readonly (Head | null)[];
  let next = 1;
  return heads.map((head, place) => {
    if (head === null) return null;
    const { roles, ...rest } = head;
    const first = next;
    next += roles.length;
    if (!isWanted(place)) return null;
    const blocks = nullIfGarbled(() =>
      Array.from(roles, (role, at) => ({ text: lineAt(first + at), role: ROLES.get(role) ?? 'paragraph' })),
    );
    return blocks && { ...rest, url: rest.url ?? rest.canonicalUrl, blocks };
  });
}
