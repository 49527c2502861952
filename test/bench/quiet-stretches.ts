import { type HostTime, readHostTime, takenShare } from './host-time.ts';

/** How long all stretches together wait for a quiet host; one that stays loud is measured as it is, and the figures say so. */
const PATIENCE_MS = Number(process.env.BENCH_QUIET_MINUTES ?? '3') * 60_000;
/** This many probes in a row lose less than this share: a single one is some forty ticks. */
const PROBES = 4;
const LOUD_SHARE = 0.05;
const PROBE_MS = 400;
const PAUSE_MS = 5_000;

/**
 * Stretches of work that are timed in milliseconds, each begun when the machine's host takes hardly any processor time from it, and the share
 * that it took all the same. On a virtual machine the same question took 12 and 36 ms within one hour.
 */
export class QuietStretches {
  private spent = 0;
  private taken = 0;
  private told = true;
  private patience = PATIENCE_MS;

  async measure<Result>(work: () => Promise<Result>): Promise<Result> {
    this.patience -= await quietHost(this.patience);
    const from = readHostTime();
    const result = await work();
    this.count(from, readHostTime());
    return result;
  }

  /** Of the processor time of all stretches, 0..1; null where the system does not tell. */
  takenShare(): number | null {
    return this.told ? takenShare({ spent: 0, taken: 0 }, { spent: this.spent, taken: this.taken }) : null;
  }

  private count(from: HostTime | null, to: HostTime | null): void {
    if (from === null || to === null) {
      this.told = false;
      return;
    }
    this.spent += to.spent - from.spent;
    this.taken += to.taken - from.taken;
  }
}

/** Waits until the host is quiet, for so many milliseconds at most. Resolves to how many it was. */
async function quietHost(patience: number): Promise<number> {
  const begin = Date.now();
  for (let quiet = 0; quiet < PROBES; ) {
    const from = readHostTime();
    spin(PROBE_MS);
    if ((takenShare(from, readHostTime()) ?? 0) < LOUD_SHARE) {
      quiet++;
      continue;
    }
    if (Date.now() - begin >= patience) break;
    quiet = 0;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return Date.now() - begin;
}

/** Asks for processor time: of a machine that idles nobody takes any. */
function spin(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}
