import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = path.resolve(import.meta.dirname, '../../docs/benchmarks.md');

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench -- --write\`; the library's table also shows what earlier runs measured at other sizes (library-figures.json).
Each table compares Retold with its peers in one run on one machine: read the ratios. What is timed in milliseconds in the library's table waits for up to three minutes until the host of a virtual machine takes hardly any processor time; the last column says what it took. Quality is measured on the development collections, which are not in this repository.
`;

/** Puts a benchmark's table into docs/benchmarks.md, in place of its earlier one or at the end. */
export function writeSection(name: string, markdown: string): void {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : INTRODUCTION;
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const section = `${start}\n${markdown}\n${end}`;
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  const written =
    from >= 0 && to > from
      ? text.slice(0, from) + section + text.slice(to + end.length)
      : `${text.trimEnd()}\n\n${section}\n`;
  writeFileSync(FILE, written);
}
