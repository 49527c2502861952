import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyText } from '../../src/core/article.ts';
import { findVersion, loadStories, toArticle } from '../newsstand/stories.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The outside commands, as others run them: files in, JSON lines out (DESIGN.md, "Measured from outside"). */
describe('the measuring commands', () => {
  let folder: string;
  const stories = loadStories();
  const line = (outlet: string) => {
    const article = toArticle(findVersion(stories, 'saint-orla-ferry', outlet));
    return {
      id: outlet,
      url: article.url,
      outlet: article.outlet.domain,
      date: article.publishedAt,
      title: article.title,
      language: article.language,
      text: bodyText(article),
    };
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'retold-eval-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(command: string, ...args: readonly string[]): Record<string, unknown>[] {
    const printed = execFileSync('npm', ['run', '-s', command, '--', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return printed
      .split('\n')
      .filter((each) => each !== '')
      .map((each) => JSON.parse(each));
  }

  function say(command: string) {
    return spawnSync('bash', ['-c', command], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
    });
  }

  it('eval:extract reads plain and gzipped pages, takes their URL from urls.json, and survives a bad one', () => {
    const page = (body: string) =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Herring quota cut | Post</title></head><body><h1>Herring quota cut</h1>${body}</body></html>`;
    const { text } = line('gazette');
    const paragraphs = text.split('\n\n').map((each) => `<p>${each.replace(/</g, '&lt;')}</p>`);
    writeFileSync(path.join(folder, 'a.html'), page(paragraphs.join('')));
    writeFileSync(path.join(folder, 'b.html.gz'), gzipSync(page(paragraphs.slice(2).join(''))));
    writeFileSync(path.join(folder, 'broken.html.gz'), 'not gzip at all');
    writeFileSync(
      path.join(folder, 'urls.json'),
      `\uFEFF${JSON.stringify({ 'a.html': 'https://www.post.example/herring' })}`,
    );
    const answers = run('eval:extract', folder);
    writeFileSync(path.join(folder, 'urls.json'), '{');
    expect(say(`npm run -s eval:extract -- ${folder}`).stderr).toMatch(/urls\.json: not JSON: .*\n$/);
    expect(answers.map(({ id }) => id)).toEqual(expect.arrayContaining(['a.html', 'b.html.gz', 'broken.html.gz']));
    const [a] = answers.filter(({ id }) => id === 'a.html');
    expect(a).toMatchObject({ url: 'https://www.post.example/herring', title: 'Herring quota cut' });
    expect(a?.text).toBe(text);
    expect(Object.keys(a ?? {})).toEqual(
      'id url title byline outlet credit publishedAt language completeness text'.split(' '),
    );
  });

  it('eval:match names the other versions, for the queries asked', () => {
    const documents = path.join(folder, 'documents.jsonl.gz');
    const lines = ['mna', 'courier', 'ledger'].map(line).concat({ ...line('mna'), id: 'bare', text: 'Too short.' });
    writeFileSync(documents, gzipSync(lines.map((each) => JSON.stringify(each)).join('\n')));
    const queries = path.join(folder, 'queries.txt');
    writeFileSync(queries, 'courier\n');
    const answers = run('eval:match', documents, '--queries', queries);
    expect(answers).toHaveLength(1);
    const [{ id, matches }] = answers as [
      { id: string; matches: { id: string; relation: string; probability: number }[] },
    ];
    expect(id).toBe('courier');
    expect(matches[0]).toMatchObject({ id: 'mna', relation: 'same-copy' });
    expect(matches[0]?.probability).toBeGreaterThan(0.5);
  });

  it('eval:match takes byte order marks, blank lines and ids of any form, and names queries that no article has', () => {
    const documents = path.join(folder, 'odd.jsonl');
    const odd = ['\ud800', 'b/ü?#'].map((id, at) =>
      JSON.stringify({ ...line('mna'), url: '', outlet: `Odd ${at}`, id }),
    );
    writeFileSync(documents, `\uFEFF${odd.join('\r\n\r\n')}\r\n`);
    const queries = path.join(folder, 'odd.txt');
    writeFileSync(queries, '\uFEFFb/ü?#  \r\nnobody');
    const { stdout, stderr, status } = say(`npm run -s eval:match -- ${documents} --queries ${queries}`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'b/ü?#', matches: [{ id: '\ud800', relation: 'same-copy' }] });
    expect(stderr).toContain(`${queries}: no article has the id "nobody"`);
  });

  it('they name the line that is none, blank lines counted', () => {
    const broken = path.join(folder, 'broken.jsonl');
    writeFileSync(broken, `\n\n${JSON.stringify(line('mna'))}\n\n[1]\n`);
    const matched = say(`npm run -s eval:match -- ${broken}`);
    expect([matched.status, matched.stdout]).toEqual([1, '']);
    expect(matched.stderr).toContain(`${broken}:5: not an object\n`);
    expect(say(`npm run -s eval:compare -- ${broken}`).stderr).toContain(`${broken}:5: not an object\n`);
  });

  it('they end quietly with whoever reads them', () => {
    const documents = path.join(folder, 'read.jsonl');
    writeFileSync(
      documents,
      Array.from({ length: 40 }, (_, at) => JSON.stringify({ ...line('mna'), id: at })).join('\n'),
    );
    const pairs = path.join(folder, 'read-pairs.jsonl');
    writeFileSync(
      pairs,
      Array.from({ length: 40 }, () => JSON.stringify({ a: line('mna'), b: line('beacon') })).join('\n'),
    );
    const pages = mkdtempSync(path.join(folder, 'pages-'));
    for (let at = 0; at < 40; at++) writeFileSync(path.join(pages, `${at}.html`), '<p>No article.</p>');
    for (const command of [`match -- ${documents}`, `compare -- ${pairs}`, `extract -- ${pages}`]) {
      const { stdout, stderr, status } = say(`set -o pipefail; npm run -s eval:${command} | head -n 1`);
      expect(status).toBe(0);
      expect(stdout.split('\n')).toHaveLength(2);
      expect(stderr).not.toContain('EPIPE');
    }
  });

  it('explain:match lays out the features of a pair, and names an article that is not there', () => {
    const documents = path.join(folder, 'explained.jsonl');
    writeFileSync(documents, ['mna', 'courier', 'ledger'].map((outlet) => JSON.stringify(line(outlet))).join('\n'));
    const explain = (...ids: readonly string[]) =>
      execFileSync('npm', ['run', '-s', 'explain:match', '--', documents, ...ids], {
        cwd: ROOT,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const said = explain('courier', 'mna');
    expect(said).toMatch(/^# courier and mna: same-copy, 0\.\d{3}$/m);
    expect(said.match(/^## .*$/gm)).toHaveLength(3);
    expect(said).toMatch(/^\| containment \| \d\.\d{3} \|/m);
    expect(() => explain('courier', 'herald')).toThrow(/has no article herald/);
  });

  it('eval:compare prints passages, alignment and typed differences, and an error for a line without texts', () => {
    const pairs = path.join(folder, 'pairs.jsonl');
    const lines = [
      { id: 'ferry', a: line('courier'), b: line('beacon') },
      { id: 'texts', a: 'Twelve people died in the fire.', b: 'Fifteen people died in the fire.' },
      { id: 'nothing', a: 5 },
      { id: 'unnamed', a: { id: null, text: 'Twelve people died.' }, b: { id: '', text: 'Twelve people died.' } },
    ];
    writeFileSync(pairs, lines.map((each) => JSON.stringify(each)).join('\n'));
    const [ferry, texts, nothing, unnamed] = run('eval:compare', pairs) as Record<string, unknown>[];
    expect(ferry).toMatchObject({ id: 'ferry', relation: 'same-copy' });
    const differences = ferry?.differences as {
      kind: string;
      a: number | null;
      aText: string | null;
      bText: string | null;
    }[];
    const passages = (ferry?.passages as { a: string[] } | undefined)?.a ?? [];
    expect(differences.find(({ kind, aText }) => kind === 'number' && aText?.includes('31'))?.bText).toContain('34');
    for (const { a } of differences) if (a !== null) expect(passages[a]).toBeTypeOf('string');
    expect(texts?.differences).toMatchObject([{ kind: 'number' }]);
    expect(nothing).toMatchObject({ id: 'nothing', error: expect.any(String) });
    expect(unnamed).toMatchObject({ id: 'unnamed', differences: [] });
  });
});
