import type { Article, BlockRole } from '../core/article.ts';

/** Roles by their number in what is stored: new ones go to the end. */
const ROLES: readonly BlockRole[] = ['paragraph', 'heading', 'quote', 'list-item', 'caption', 'credit', 'tail'];

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
      roles += ROLES.indexOf(role);
    }
    return { ...rest, ...(url === rest.canonicalUrl ? {} : { url }), roles };
  });
  if (lines.some((line) => line.includes('\n'))) return null;
  lines[0] = JSON.stringify(heads);
  const joined = lines.join('\n');
  return LONE_SURROGATE.test(joined) ? null : joined;
}

/** @throws {SyntaxError} when the first line is not JSON. @throws {TypeError} when it is of something else. */
export function articlesOf(lines: string): readonly (Article | null)[] {
  const [first = '', ...texts] = lines.split('\n');
  const heads = JSON.parse(first) as readonly (Head | null)[];
  let next = 0;
  return heads.map((head) => {
    if (head === null) return null;
    const { roles, ...rest } = head;
    const blocks = Array.from(roles, (role) => ({
      text: texts[next++] ?? '',
      role: ROLES[Number(role)] ?? 'paragraph',
    }));
    return { ...rest, url: rest.url ?? rest.canonicalUrl, blocks };
  });
}
