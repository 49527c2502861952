import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../src/core/article.ts';
import { compareArticles } from '../../../../src/core/compare/compare-articles.ts';
import { comparisonToHtml } from '../../../../src/core/compare/export/to-html.ts';
import { comparisonToJson } from '../../../../src/core/compare/export/to-json.ts';
import { comparisonToMarkdown } from '../../../../src/core/compare/export/to-markdown.ts';
import { versionOf, WIRE } from '../versions-of.ts';

const HOSTILE = '<img src=x onerror=alert(1)> & [link](javascript:alert(1))';
const a = versionOf('courier', WIRE, { title: HOSTILE, publishedAt: '2026-03-03' }).article;
const b = versionOf('dispatch', [WIRE[0].replace('31', '34'), ...WIRE.slice(1), HOSTILE], {
  title: 'Ferry sinks',
  url: 'javascript:alert(1)',
}).article;
const input = { a, b, comparison: compareArticles(a, b), comparedAt: '2026-03-04T10:00:00Z' };

describe('exporting a comparison', () => {
  it('carries URLs, times, hashes and readings in every format', () => {
    for (const text of [comparisonToJson(input), comparisonToHtml(input), comparisonToMarkdown(input)]) {
      expect(text).toContain('https://courier.example/ferry');
      expect(text).toMatch(/2026(?:\\?-)03(?:\\?-)04T10:00:00Z/);
      expect(text).toMatch(/[0-9a-f]{16}/);
      expect(text).toContain('34');
    }
  });

  it('makes JSON that can be read back whole', () => {
    expect(JSON.parse(comparisonToJson(input)).differences).toEqual(input.comparison.differences);
  });

  it('makes HTML in which page text is text, and bad addresses are no links', () => {
    const html = comparisonToHtml(input);
    const { document } = parseHTML(html);
    expect(document.querySelector('img, script')).toBeNull();
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://courier.example/ferry',
    ]);
    expect(document.querySelectorAll('tr[data-kind]').length).toBe(
      input.comparison.differences.filter(({ kind }) => kind !== 'style').length,
    );
    expect(html).not.toMatch(/(?:src|href)="(?!https:\/\/courier)/);
  });

  it('says which of the two texts has what the other has nothing for', () => {
    const credited = { ...a, credits: [{ agency: 'AFP', zone: 'tail', evidence: '© AFP' }] as const };
    const written = (x: Article, y: Article) =>
      comparisonToMarkdown({ ...input, a: x, b: y, comparison: compareArticles(x, y) });
    expect(written(credited, a)).toContain('- **Credit**: “AFP” → nothing');
    expect(written(a, credited)).toContain('- **Credit**: nothing → “AFP”');
  });

  it('names a text that is cut off, and rounds no share to all of it', () => {
    const cut = { ...b, completeness: 'truncated' } as const;
    const containment = { aInB: 0.999, bInA: 0.001 };
    const cutInput = { ...input, b: cut, comparison: { ...compareArticles(a, cut), containment } };
    for (const text of [comparisonToHtml(cutInput), comparisonToMarkdown(cutInput)]) {
      expect(text.split('only its first part is known')).toHaveLength(2);
      expect(text).toContain('99% of the first text, 1% of the second');
    }
    expect(JSON.parse(comparisonToJson(cutInput)).b.completeness).toBe('truncated');
  });

  it('tells the language and the direction of what is quoted in HTML from its own', () => {
    const arabic = { ...a, language: 'ar', title: 'غرق العبارة' };
    const { document } = parseHTML(comparisonToHtml({ ...input, a: arabic }));
    expect(document.documentElement.lang).toBe('en');
    expect(
      [...document.querySelectorAll('h1, td:nth-child(2)')].map((each) =>
        ['lang', 'dir'].map((name) => each.getAttribute(name)),
      ),
    ).toEqual(Array(1 + document.querySelectorAll('tr[data-kind]').length).fill(['ar', 'auto']));
  });

  it('makes Markdown in which page text is no markup', () => {
    const markdown = comparisonToMarkdown(input);
    expect(markdown).not.toContain('<img');
    expect(markdown).not.toContain('](javascript');
    expect(markdown).not.toContain('<javascript');
  });
});
