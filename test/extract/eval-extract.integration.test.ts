import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_HTML_CHARS } from '../../src/extract/limits.ts';
import { fixtureHtml } from './read-fixture.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let directory: string;
let lines: Record<string, unknown>[];
let notes: string[];

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'retold-eval-'));
  const story = fixtureHtml('harbour.html');
  writeFileSync(join(directory, 'a.html'), story);
  writeFileSync(join(directory, 'b.html.gz'), gzipSync(story));
  writeFileSync(join(directory, 'c.html'), '<title>Search</title><ul><li><a href="/1">One</a></li></ul>');
  writeFileSync(join(directory, 'd.html'), Uint8Array.from([0xff, 0xfe, 0, 0xd8, 0x3c]));
  writeFileSync(join(directory, 'e.html.gz'), 'not gzip');
  writeFileSync(join(directory, 'f.html.gz'), gzipSync('<p>'.padEnd(MAX_HTML_CHARS + 1, 'word ')));
  writeFileSync(join(directory, 'ignored.txt'), 'x');
  writeFileSync(join(directory, 'urls.json'), JSON.stringify({ 'a.html': 'https://tidewater.example/news/bridge' }));
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/eval/extract.ts', directory], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  notes = stderr.split('\n');
  lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('eval:extract', () => {
  it('prints one line a page, by name, even for pages that cannot be read', () => {
    expect(lines.map((line) => line.id)).toEqual(['a.html', 'b.html.gz', 'c.html', 'd.html', 'e.html.gz', 'f.html.gz']);
  });

  it('says what the article says', () => {
    expect(lines[0]).toMatchObject({
      url: 'https://tidewater.example/news/bridge',
      title: 'Harbour bridge closes for repairs',
      byline: 'Ada Fenn, Coastwire',
      outlet: 'The Tidewater Courier',
      credit: 'AP, AFP',
      publishedAt: '2026-03-02T18:05:00+01:00',
      language: 'en-GB',
      completeness: 'whole',
    });
    expect(String(lines[0]?.text).split('\n\n')).toHaveLength(4);
  });

  it('reads a packed page, and one whose address is not known', () => {
    expect(lines[1]).toMatchObject({ url: '', title: 'Harbour bridge closes for repairs', text: lines[0]?.text });
  });

  it('says on stderr why a page is not read', () => {
    expect(notes).toContain('c.html: not-an-article');
    expect(notes).toContain('f.html.gz: too-large');
  });

  it('leaves the fields of a page without an article empty', () => {
    for (const line of lines.slice(2))
      expect(line).toMatchObject({ title: null, byline: null, outlet: null, credit: null, text: '' });
  });
});
