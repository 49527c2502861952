import type { OutletSummary, SourcesProgress } from '../../messaging/source-protocol.ts';

/** What the welcome page asks of the rest of Retold. */
export interface WelcomePort {
  listOutlets(): Promise<readonly OutletSummary[]>;
  /** Main domains of the outlets that are followed. */
  followed(): Promise<ReadonlySet<string>>;
  /** The browser's prompt. Call it first thing in a click. */
  allow(domains: readonly string[]): Promise<boolean>;
  follow(outlets: readonly OutletSummary[]): Promise<void>;
  progress(): Promise<SourcesProgress>;
  /** One batch of fetching. */
  advance(): Promise<SourcesProgress>;
  pause(paused: boolean): Promise<SourcesProgress>;
}
