/** What the library keeps of the reader's sources. Times are ISO 8601 UTC by the caller's clock. */

/** An outlet as a feed belongs to it. */
export interface FollowedOutlet {
  readonly name: string;
  /** Registrable domains, lower case; the first is the main one. */
  readonly domains: readonly string[];
  /** ISO 3166 alpha-2, upper case. */
  readonly country: string | null;
  readonly language: string | null;
  /** Sister titles share their owner. */
  readonly owner: string | null;
  /** A news agency: others print its text. */
  readonly agency: boolean;
}

/** One followed feed. Row key: its address. */
export interface FeedRow {
  readonly url: string;
  readonly outlet: FollowedOutlet;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When to ask it next. Absent: not until the reader says so (it answered that it is gone). */
  readonly dueAt?: string;
  readonly intervalMinutes: number;
  readonly failures: number;
  /** Why the last poll failed, by its stable name; null when it did not. */
  readonly fault: string | null;
  readonly askedAt: string | null;
  /** When it last had an entry that was new. */
  readonly newsAt: string | null;
  readonly followedAt: string;
}

/**
 * One headline that a feed brought. It waits until its page is read; then it is `read` (the article is in the library)
 * or `headline` (it could not be read: title, summary and link are what there is). Row key: its address.
 */
export interface LeadRow {
  readonly url: string;
  readonly feed: string;
  readonly title: string;
  readonly summary: string | null;
  readonly publishedAt: string | null;
  readonly language: string | null;
  readonly state: 'waiting' | 'read' | 'headline';
  /** Its host, while it waits. */
  readonly waiting?: string;
  /** When its page may be asked for, while it waits. */
  readonly dueAt: string;
  readonly attempts: number;
  readonly fault: string | null;
  /** When a feed listed it first, or some weeks ago at most while one still does. */
  readonly seenAt: string;
}

/** What a host asks for. Row key: its name, with port where it has one. */
export interface HostRow {
  readonly host: string;
  /** No request before this. */
  readonly nextAt: string;
  readonly crawlDelaySeconds: number | null;
  readonly rules: readonly { readonly allow: boolean; readonly pattern: string }[];
  /** When robots.txt was last asked for; null: not yet. */
  readonly robotsAt: string | null;
}

/** Why Retold made a request. */
export type RequestPurpose = 'feed' | 'article' | 'robots' | 'discovery' | 'search';

/** One request, written before it is made and completed after it. Row key: counted up. */
export interface RequestRow {
  readonly at: string;
  readonly url: string;
  readonly purpose: RequestPurpose;
  /** `sent` until the answer is there (or for good, when the browser ended in between), else `ok`, `unchanged` or a fault. */
  readonly outcome: string;
  readonly status: number | null;
  /** Bytes of the body as read, after decompression. */
  readonly bytes: number;
  readonly milliseconds: number | null;
  /** Where redirects led, when elsewhere. */
  readonly finalUrl: string | null;
}
