import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
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

  it('makes Markdown in which page text is no markup', () => {
    const markdown = comparisonToMarkdown(input);
    expect(markdown).not.toContain('<img');
    expect(markdown).not.toContain('](javascript');
    expect(markdown).not.toContain('<javascript');
  });
});
