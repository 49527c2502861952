import { readFileSync } from 'node:fs';

/**
 * Processor time of all cores since the machine started, in ticks (1/100 s as a rule): what it spent, and what its host, if it is a virtual
 * machine, gave to others while it had work to do ("steal", proc_stat(5)).
 */
export interface HostTime {
  readonly spent: number;
  readonly taken: number;
}

/** Null where the system does not tell: on anything but Linux. */
export function readHostTime(file = '/proc/stat'): HostTime | null {
  try {
    return parseHostTime(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Of the first line, `cpu user nice system idle iowait irq softirq steal …`; null when it is another. */
export function parseHostTime(stat: string): HostTime | null {
  const [line = ''] = stat.split('\n', 1);
  const [name, ...ticks] = line.trim().split(/\s+/);
  const [user, nice, system, , , irq, softirq, steal] = ticks.map(Number);
  const known = [user, nice, system, irq, softirq, steal].map((value) => value ?? Number.NaN);
  if (name !== 'cpu' || !known.every(Number.isFinite)) return null;
  const taken = known.pop() ?? 0;
  return { spent: known.reduce((sum, value) => sum + value, 0), taken };
}

/** Of the processor time that the machine had use for, the share (0..1) that its host took; null where nobody tells, 0 for no time. */
export function takenShare(from: HostTime | null, to: HostTime | null): number | null {
  if (from === null || to === null) return null;
  const taken = to.taken - from.taken;
  return taken === 0 ? 0 : taken / (taken + to.spent - from.spent);
}
