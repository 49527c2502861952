import { describe, expect, it } from 'vitest';
import { publicationDay } from '../../../src/core/fingerprint/publication-day.ts';
import { sampleArticle } from '../match/sample-article.ts';

function dayOf(publishedAt: string | null, text = 'The ferry ran aground.'): string | null {
  const day = publicationDay(sampleArticle({ text, publishedAt }));
  return day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);
}

describe('publicationDay', () => {
  it("keeps the outlet's own day, whatever the zone", () => {
    expect(dayOf('2024-05-04T23:30:00-08:00')).toBe('2024-05-04');
  });

  it('reads the forms that old archives and feeds give a time in', () => {
    expect(dayOf('30-MAR-1987 08:31:59.17')).toBe('1987-03-30');
    expect(dayOf('Tue, 08 Jul 2012 10:00:00 GMT')).toBe('2012-07-08');
    expect(dayOf('July 8, 2012')).toBe('2012-07-08');
  });

  it('falls back on the dateline, in several languages', () => {
    expect(dayOf(null, 'VARNHOLM, July 8, 2012 - The ferry ran aground.')).toBe('2012-07-08');
    expect(dayOf(null, 'Varnholm, 8. Juli 2012 - Die Fähre lief auf.')).toBe('2012-07-08');
    expect(dayOf('soon', '8 de julio de 2012. El transbordador encalló.')).toBe('2012-07-08');
  });

  it('reads the day in the address before one in the text, which may be about the story', () => {
    const text = 'The ferry ran aground on July 8, 2012.';
    const at = (url: string): number | null => publicationDay({ ...sampleArticle({ text, publishedAt: null }), url });
    const expected = Date.UTC(2013, 8, 18) / 86_400_000;
    expect(at('https://courier.example/2013/09/18/ferry')).toBe(expected);
    expect(at('https://courier.example/2013/Sep/18/ferry')).toBe(expected);
    expect(at('https://courier.example/news/2013-09-18-ferry.html')).toBe(expected);
    expect(at('https://courier.example/news/20130918/')).toBe(expected);
    // A month's folder with a number behind it, a number of eight digits that is no day, a day asked for in the query.
    expect(at('https://courier.example/ferry?since=/2013/09/18/')).toBe(Date.UTC(2012, 6, 8) / 86_400_000);
    expect(at('https://courier.example/2013/09/ferry-195398')).toBe(Date.UTC(2012, 6, 8) / 86_400_000);
    expect(at('https://courier.example/20139918/')).toBe(Date.UTC(2012, 6, 8) / 86_400_000);
  });

  it('knows no day where none is written: no year, no such month', () => {
    expect(dayOf(null, 'On July 8 the ferry ran aground.')).toBeNull();
    expect(dayOf('12-13-2012')).toBeNull();
  });
});
