import { decodeXML } from 'entities';
import { plainLine } from './plain-line.ts';
import { webAddress } from './web-address.ts';

/** One feed of a list. */
export interface ListedFeed {
  readonly name: string;
  readonly url: string;
  /** Hosts that the list names for it: of the feed and of its site. */
  readonly hosts: readonly string[];
}

/** A line that was not taken, and why. Lines count from 1. */
export interface RejectedLine {
  readonly line: number;
  readonly text: string;
  readonly reason: 'no-address' | 'twice' | 'too-many';
}

export interface FeedList {
  readonly feeds: readonly ListedFeed[];
  readonly rejected: readonly RejectedLine[];
}

/** Far above any reader's list; a file of a million lines ends here. */
const MAX_FEEDS = 2_000;
const MAX_REJECTED = 200;
/** What of a rejected line is shown. */
const SHOWN_CHARS = 120;

/**
 * Reads a list of feeds: OPML, or one address a line (lines that are empty or begin with # say nothing). OPML is scanned for
 * its outlines and not parsed as a whole: what is good of a broken file is kept. O(n).
 */
export function parseFeedList(text: string): FeedList {
  const feeds = new Map<string, ListedFeed>();
  const rejected: RejectedLine[] = [];
  const reject = (line: number, shown: string, reason: RejectedLine['reason']) => {
    if (rejected.length < MAX_REJECTED) rejected.push({ line, text: shown.trim().slice(0, SHOWN_CHARS), reason });
  };
  for (const { line, shown, address, name, site } of isOpml(text) ? outlines(text) : addresses(text)) {
    const url = grantable(address);
    if (url === null) reject(line, shown, 'no-address');
    else if (feeds.has(url)) reject(line, shown, 'twice');
    else if (feeds.size >= MAX_FEEDS) reject(line, shown, 'too-many');
    else {
      const hosts = [grantable(site), url].flatMap((each) => (each === null ? [] : siteHost(each)));
      feeds.set(url, { url, name: plainLine(name) ?? hosts[0] ?? url, hosts: [...new Set(hosts)] });
    }
  }
  return { feeds: [...feeds.values()], rejected };
}

/** An address whose host browsers can be asked for: one like "*.a.example" is an address, but would stand for others. */
function grantable(address: string | null): string | null {
  const url = webAddress(address);
  return url !== null && /^[\w.:[\]-]+$/.test(new URL(url).hostname) ? url : null;
}

function isOpml(text: string): boolean {
  return /<(?:opml|outline)\b/i.test(text.slice(0, 20_000));
}

interface Candidate {
  readonly line: number;
  readonly shown: string;
  readonly address: string | null;
  readonly name: string | null;
  readonly site: string | null;
}

function* outlines(text: string): Generator<Candidate> {
  const withoutComments = blankComments(text);
  let line = 1;
  let counted = 0;
  for (const { 0: shown, index } of withoutComments.matchAll(/<outline\b(?:"[^"]*"|'[^']*'|[^<>"']+)*>?/gi)) {
    line += newlines(withoutComments, counted, index);
    counted = index;
    const attributes = new Map(
      [...shown.matchAll(/(?<![\w:])([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
        name.toLowerCase(),
        double ?? single ?? '',
      ]),
    );
    const address = attributes.get('xmlurl');
    // An outline without an address is a folder.
    if (address === undefined) continue;
    const name = attributes.get('title') ?? attributes.get('text') ?? null;
    yield { line, shown, address: decodeXML(address), name, site: decodeXML(attributes.get('htmlurl') ?? '') };
  }
}

/** Blanks in place of comments, line by line. None is looked for behind the last end of one: a million that nothing ends are read once. */
function blankComments(text: string): string {
  const end = text.lastIndexOf('-->') + '-->'.length;
  const closed = text.slice(0, end).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return closed + text.slice(end);
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function* addresses(text: string): Generator<Candidate> {
  for (const [at, shown] of text.split(/\r\n|\r|\n/).entries()) {
    const address = shown.trim();
    if (address === '' || address.startsWith('#')) continue;
    yield { line: at + 1, shown, address, name: null, site: null };
  }
}

/** The host without the label that only says what it serves. */
function siteHost(url: string): string {
  return new URL(url).hostname.replace(/^(?:www|feeds?|rss|m|newsfeed)\d?\.(?=[^.]+\.)/, '');
}
