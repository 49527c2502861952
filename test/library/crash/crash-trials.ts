import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildMeasuredExtension, MeasuredBrowser } from '../../bench/library/measured-browser.ts';
import { hasTornLog } from './torn-log.ts';

/** What one kill came to. */
export interface CrashTrial {
  /** Milliseconds of writing before the kill. */
  readonly after: number;
  /** Articles acknowledged so far, over all trials, and not forgotten. */
  readonly acknowledged: number;
  readonly problems: readonly string[];
  /** The kill cut a write of the browser itself in two: see `hasTornLog`. The next trial began with nothing. */
  readonly torn: boolean;
}

/** Longest time that a browser writes before it is killed, ms. */
const LONGEST_LIFE = 3_000;
/** Largest batch: enough that kills fall into the indexing of it. */
const LARGEST_BATCH = 150;

/**
 * Kills (SIGKILL) a real Chromium `kills` times at random moments while two writers store, forget and tidy up, each time
 * on the profile that the last one left, and checks after each that nothing acknowledged is lost and the index is whole.
 */
export async function runCrashTrials(
  kills: number,
  random: () => number,
  onTrial: (trial: CrashTrial) => void = () => undefined,
): Promise<readonly CrashTrial[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'retold-crash-'));
  try {
    const extension = path.join(directory, 'extension');
    const profile = path.join(directory, 'profile');
    await buildMeasuredExtension(path.join(import.meta.dirname, 'crash-worker.ts'), extension);
    let known = new Acknowledged();
    const trials: CrashTrial[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const after = Math.round(random() * LONGEST_LIFE);
      await writeUntilKilled(extension, profile, known, after, random);
      const torn = hasTornLog(path.join(profile, 'Default/IndexedDB'));
      const browser = await MeasuredBrowser.launch(extension, profile);
      const problems = await browser.call<string[]>('problems', [...known.stored], [...known.forgotten]);
      await browser.close();
      const trial = { after, acknowledged: known.stored.size, problems, torn };
      trials.push(trial);
      onTrial(trial);
      if (!torn) continue;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      known = new Acknowledged();
    }
    return trials;
  } finally {
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What the library has promised: an article being forgotten is in neither set until that is acknowledged. */
class Acknowledged {
  readonly stored = new Set<number>();
  readonly forgotten = new Set<number>();
  next = 0;
}

async function writeUntilKilled(
  extension: string,
  profile: string,
  known: Acknowledged,
  after: number,
  random: () => number,
): Promise<void> {
  const browser = await MeasuredBrowser.launch(extension, profile);
  let alive = true;
  const writers = [0, 1].map(async (which) => {
    while (alive) await write(browser, which, known, random);
  });
  await new Promise((resolve) => setTimeout(resolve, after));
  browser.kill();
  alive = false;
  // Calls that the kill cut off reject: nothing was acknowledged by them.
  await Promise.allSettled(writers);
}

async function write(
  browser: MeasuredBrowser,
  which: number,
  known: Acknowledged,
  random: () => number,
): Promise<void> {
  const choice = random();
  const oldest = known.stored.values().next().value;
  if (choice < 0.1 && oldest !== undefined) {
    known.stored.delete(oldest);
    await browser.call('forget', which, oldest);
    known.forgotten.add(oldest);
  } else if (choice < 0.2) {
    await browser.call('tend', which);
  } else {
    const from = known.next;
    const to = from + (choice < 0.6 ? 1 : Math.ceil(random() * LARGEST_BATCH));
    known.next = to;
    await browser.call('store', which, from, to);
    for (let n = from; n < to; n++) known.stored.add(n);
  }
}
