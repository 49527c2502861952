/**
 * `npm run bench [-- name …] [--write]`: runs the named benchmarks (all when none is named), prints each as a Markdown table
 * on stdout and, last, one line of JSON with every figure; `--write` also puts the tables into docs/benchmarks.md. Each
 * benchmark measures its peers in the same run, because machines are noisy: read the ratios, not the milliseconds.
 */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import type { BenchReport } from './report.ts';
import { writeSection } from './write-section.ts';

const BENCHES: Readonly<Record<string, () => Promise<BenchReport>>> = {
  extract: async () => (await import('./extract.ts')).benchExtract(),
  match: async () => (await import('./match.ts')).benchMatch(),
  compare: async () => (await import('./compare.ts')).benchCompare(),
  library: async () => (await import('./library.ts')).benchLibrary(),
  sources: async () => (await import('./sources.ts')).benchSources(),
  click: async () => (await import('./click.ts')).benchClick(),
  'library-page': async () => (await import('./library-page.ts')).benchLibraryPage(),
  'compare-page': async () => (await import('./compare-page.ts')).benchComparePage(),
};

async function main(args: readonly string[]): Promise<void> {
  const write = args.includes('--write');
  const names = args.filter((arg) => arg !== '--write');
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    console.error(`No benchmark named ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const reports: BenchReport[] = [];
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    console.error(`bench: ${name} …`);
    const bench = BENCHES[name];
    if (bench === undefined) continue;
    const report = await bench();
    console.log(`## ${report.name}\n\n${report.markdown}\n`);
    reports.push(report);
    if (write) writeSection(name, `## ${report.name}\n\n${sectionOf(report)}`);
  }
  const machine = { node: process.version, cores: os.cpus().length, load: os.loadavg()[0], commit: commit() };
  console.log(JSON.stringify({ machine, reports: reports.map(({ name, json }) => ({ name, json })) }));
}

function sectionOf({ markdown, section }: BenchReport): string {
  return section?.(circumstances()) ?? `${markdown}\n\n_Measured ${circumstances()}._`;
}

/** When and on what a table was measured: figures without that say little. */
function circumstances(): string {
  const day = new Date().toISOString().slice(0, 10);
  const load = (os.loadavg()[0] ?? 0).toFixed(1);
  return `${day} at ${commit() ?? 'an unknown commit'}, Node ${process.version}, ${os.cpus().length} cores, load ${load}`;
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return null; // not a checkout: the figures still stand, only without a commit
  }
}

await main(process.argv.slice(2));
