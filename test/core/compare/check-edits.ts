import { expect, it } from 'vitest';
import { compareArticles } from '../../../src/core/compare/compare-articles.ts';
import type { DifferenceKind } from '../../../src/core/story.ts';
import { articleOf } from './article-of.ts';

/** What an edit must give, the sentence before and after it. */
export type Row = readonly [kinds: DifferenceKind | readonly DifferenceKind[], before: string, after: string];

const AROUND: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    'The council of Port Sella met on Tuesday to discuss the ferry, and Johanna Brandt opened the session at noon.',
    'Residents of Kessel watched from the gallery. Mattias Orell left early, but Johanna Brandt stayed until the end.',
  ],
  fr: [
    'Le conseil de Port-Vallon s’est réuni mardi pour parler du bac.',
    'Les habitants de Kessel ont suivi la séance depuis la tribune.',
  ],
  de: [
    'Der Rat von Hafenburg trat am Dienstag zusammen, um über die Fähre zu beraten.',
    'Bewohner von Kessel verfolgten die Sitzung von der Tribüne aus.',
  ],
  es: [
    'El consejo de Puerto Sella se reunió el martes para hablar del barco.',
    'Los vecinos de Kessel siguieron la sesión desde la tribuna.',
  ],
  it: [
    'Il consiglio di Porto Sella si è riunito martedì per discutere del traghetto.',
    'Gli abitanti di Kessel hanno seguito la seduta dalla tribuna.',
  ],
  pt: [
    'O conselho de Porto Sela reuniu-se na terça-feira para discutir a balsa.',
    'Os moradores de Kessel acompanharam a sessão da tribuna.',
  ],
};

/** The kinds found, `style` left out, between a text and the same text with one sentence edited. */
function kindsOf(language: string, before: string, after: string): DifferenceKind[] {
  const [first = '', last = ''] = AROUND[language] ?? [];
  const fields = { language, publishedAt: '2026-03-04' };
  const { differences } = compareArticles(
    articleOf([first, before, last], fields),
    articleOf([first, after, last], fields),
  );
  return differences.map(({ kind }) => kind).filter((kind) => kind !== 'style');
}

/** Expects the kinds of each row between a text and the same text with its sentence edited. */
export function checkEdits(language: string, rows: readonly Row[]): void {
  it.each(rows.map((row) => [...row]))('%s: %s → %s', (kinds, before, after) => {
    const wanted: readonly DifferenceKind[] = typeof kinds === 'string' ? [kinds] : kinds;
    expect(kindsOf(language, before, after)).toEqual([...wanted]);
  });
}

/** Nothing but `style`. */
export const SAME: readonly DifferenceKind[] = [];
