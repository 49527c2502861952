/** What a site's robots.txt asks of a reader program without a name of its own there. */
export interface RobotsRules {
  /** Seconds between two requests; null when not asked for. */
  readonly crawlDelaySeconds: number | null;
  /** Longest match wins, `allow` on a tie. */
  readonly rules: readonly { readonly allow: boolean; readonly pattern: string }[];
  /** Addresses of sitemaps. */
  readonly sitemaps: readonly string[];
}

/** A longer delay would starve the reader's comparison without helping the site: one article a minute is no load. */
const MAX_DELAY_SECONDS = 60;
const MAX_LINES = 10_000;
const MAX_RULES = 500;

/** Lines that end the list of a group's agents; others, a sitemap's among them, stand between them and mean nothing there (2.2.4). */
const OF_A_GROUP: ReadonlySet<string> = new Set(['allow', 'disallow', 'crawl-delay']);

/** Reads the group for all robots. Source: RFC 9309, 2.2; `Crawl-delay` is a common extension of it. O(n). */
export function parseRobots(text: string): RobotsRules {
  const rules: { allow: boolean; pattern: string }[] = [];
  const sitemaps: string[] = [];
  let crawlDelaySeconds: number | null = null;
  let inGroup = false;
  let inAgents = false;
  for (const line of text.split(/\r\n|\r|\n/, MAX_LINES)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const name = field.toLowerCase();
    const said = value.trim();
    if (name === 'user-agent') {
      inGroup = (inAgents && inGroup) || said === '*';
      inAgents = true;
      continue;
    }
    if (name === 'sitemap') sitemaps.push(said);
    if (!OF_A_GROUP.has(name)) continue;
    inAgents = false;
    if (!inGroup) continue;
    if ((name === 'disallow' || name === 'allow') && said !== '' && rules.length < MAX_RULES) {
      rules.push({ allow: name === 'allow', pattern: said });
    }
    if (name === 'crawl-delay' && Number(said) > 0) crawlDelaySeconds = Math.min(MAX_DELAY_SECONDS, Number(said));
  }
  return { crawlDelaySeconds, rules, sitemaps: sitemaps.slice(0, 50) };
}

/** Whether the rules let a program read an address. */
export function robotsAllow({ rules }: Pick<RobotsRules, 'rules'>, url: string): boolean {
  const { pathname, search } = new URL(url);
  const path = comparable(`${pathname}${search}`).replaceAll('*', '%2A').replaceAll('$', '%24');
  let best = { length: -1, allow: true };
  for (const { allow, pattern: written } of rules) {
    const pattern = comparable(written).replace(/\$(?=.)/g, '%24');
    if (pattern.length < best.length || (pattern.length === best.length && !allow)) continue;
    if (matches(pattern, path)) best = { length: pattern.length, allow };
  }
  return best.allow;
}

/**
 * A path or pattern as octets are compared: those beyond ASCII percent-encoded, in capitals; those that need no encoding, as
 * themselves. "%2A" and "%24" are not the signs that have a meaning, but those that an address has. Source: RFC 9309, 2.2.2.
 */
function comparable(path: string): string {
  return path.replace(/[^\0-\x7F]+/g, encodeURIComponent).replace(/%[\da-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : octet.toUpperCase();
  });
}

/** `*` is any run of characters, a closing `$` the end. Left to right without backtracking into a catastrophe: O(pattern × path). */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [first = '', ...parts] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!anchored || at === path.length) return true;
  const last = parts.at(-1);
  return last !== undefined && path.endsWith(last) && path.length >= at;
}
