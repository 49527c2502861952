import { describe, expect, it } from 'vitest';
import { type DiagnosticFacts, diagnosticReport } from '../../../src/pages/diagnostics/diagnostic-report.ts';

const FACTS: DiagnosticFacts = {
  version: '1.2.3',
  userAgent: 'Browser/7',
  language: 'de',
  at: '2026-03-02T10:00:00Z',
  usage: { value: { articles: 12, bytes: 3_400_000, quota: null }, milliseconds: 8.4 },
  feeds: { value: { followed: 5, faults: ['timeout', 'not-found', 'timeout'] }, milliseconds: 3 },
  requests: { failed: 'QuotaExceeded', milliseconds: 2 },
};

describe('diagnosticReport', () => {
  it('says what is known, what failed, and how long each answer took', () => {
    expect(diagnosticReport(FACTS)).toBe(
      [
        'Retold 1.2.3',
        'At: 2026-03-02T10:00:00Z',
        'Browser: Browser/7',
        'Language: de',
        'Library: 12 articles, 3 MB of unknown (8 ms)',
        'Feeds: 5 followed, 3 failing: timeout 2, not-found 1 (3 ms)',
        'Requests: failed with QuotaExceeded (2 ms)',
        '',
      ].join('\n'),
    );
  });

  it('counts requests by purpose and outcome, and names no address', () => {
    const requests = [{ purpose: 'feed', outcome: 'ok', url: 'https://outlet.example/feed' }];
    const report = diagnosticReport({ ...FACTS, requests: { value: requests, milliseconds: 1 } });
    expect(report).toContain('Requests: the last 1: feed ok 1 (1 ms)');
    expect(report).not.toContain('outlet.example');
  });
});
