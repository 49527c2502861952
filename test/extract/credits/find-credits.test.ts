import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { findCredits } from '../../../src/extract/credits/find-credits.ts';

const none = { bylines: [], metadata: [], outlet: 'The Tidewater Courier tidewater.example' };
const filler: Block[] = [
  'The council voted on Monday.',
  'The mayor told Reuters that he would appeal.',
  'Nobody else spoke.',
  'The bridge stays shut.',
].map((text) => ({ text, role: 'paragraph' }));

function credits(first: string, last?: Block): [string, string][] {
  const blocks: Block[] = [{ text: first, role: 'paragraph' }, ...filler, ...(last === undefined ? [] : [last])];
  return findCredits(blocks, none).map((credit) => [credit.agency, credit.zone]);
}

describe('findCredits', () => {
  it.each([
    ['en', 'PORT ELMER (AP) — The bridge will close.', 'AP'],
    ['en', 'PORT ELMER, March 2 (Reuters) - The bridge will close.', 'Reuters'],
    ['de', 'Port Elmer (dpa) - Die Brücke wird gesperrt.', 'dpa'],
    ['de', 'Port Elmer (dpa/lno) – Die Brücke wird gesperrt.', 'dpa'],
    ['fr', 'PORT-ELMER (AFP) — Le pont sera fermé.', 'AFP'],
    ['es', 'PORT ELMER, 2 Mar. (EUROPA PRESS) - El puente cerrará.', 'Europa Press'],
    ['it', '(ANSA) - PORT ELMER, 02 MAR - Il ponte chiude.', 'ANSA'],
    ['pt', 'PORT ELMER (Lusa) – A ponte vai fechar.', 'Lusa'],
    ['pl', 'Port Elmer (PAP) - Most będzie zamknięty.', 'PAP'],
    ['ru', 'ПОРТ-ЭЛМЕР, 2 мар — РИА Новости. Мост закроют на ремонт.', 'RIA Novosti'],
    ['ru', 'ПОРТ-ЭЛМЕР, 2 марта. /ТАСС/. Мост закроют на ремонт.', 'TASS'],
    ['zh', '新华社埃尔默港3月2日电 港口大桥将关闭。', 'Xinhua'],
    ['ja', '【ポートエルマー共同】港の橋が閉鎖される。', 'Kyodo'],
    ['ko', '(서울=연합뉴스) 항구 다리가 폐쇄된다.', 'Yonhap'],
    ['ar', 'بورت إلمر (أ ف ب) - سيغلق الجسر.', 'AFP'],
    ['tr', 'PORT ELMER (AA) - Köprü kapanacak.', 'Anadolu'],
  ])('finds the agency of a dateline (%s: %s)', (_language, text, agency) => {
    expect(credits(text)).toEqual([[agency, 'dateline']]);
  });

  it.each([
    ['© 2026 AFP', 'AFP'],
    ['mit Material von dpa', 'dpa'],
    ['Additional reporting by PA', 'PA'],
    ['With files from The Canadian Press', 'The Canadian Press'],
    ['Avec AFP', 'AFP'],
    ['Con información de EFE', 'EFE'],
    ['Fonte: ANSA', 'ANSA'],
    ['Källa: TT', 'TT'],
    ['Źródło: PAP', 'PAP'],
    ['Источник: Интерфакс', 'Interfax'],
    ['المصدر: رويترز', 'Reuters'],
    ['来源：新华社', 'Xinhua'],
    ['(dpa)', 'dpa'],
    ['AFP/Reuters', 'AFP'],
    ['The road stays open until then. – AFP', 'AFP'],
    ['“The road stays open.” -- Reuters', 'Reuters'],
  ])('finds the agency of a last line (%s)', (text, agency) => {
    expect(credits('The bridge will close.', { text, role: 'paragraph' })[0]).toEqual([agency, 'tail']);
    expect(credits('The bridge will close.', { text, role: 'tail' })[0]).toEqual([agency, 'tail']);
  });

  it('finds the agency in brackets at the end of the last paragraph', () => {
    expect(
      credits('The bridge will close.', {
        text: 'The repairs cost 4.2 million crowns and end in May. (dpa)',
        role: 'paragraph',
      }),
    ).toEqual([['dpa', 'tail']]);
  });

  it('finds agencies in bylines, with the words that say so', () => {
    expect(
      findCredits(filler, { bylines: ['Ada Fenn', 'selon Reuters', 'Agence France-Presse'], metadata: [], outlet: '' }),
    ).toEqual([
      { agency: 'Reuters', zone: 'byline', evidence: 'selon Reuters' },
      { agency: 'AFP', zone: 'byline', evidence: 'Agence France-Presse' },
    ]);
  });

  it('takes a source in the metadata only when it is an agency and nothing else', () => {
    expect(findCredits(filler, { bylines: [], metadata: ['ANSA'], outlet: '' })).toEqual([
      { agency: 'ANSA', zone: 'metadata', evidence: 'ANSA' },
    ]);
    expect(
      findCredits(filler, { bylines: [], metadata: ['The AP Courier Publishing Company of Port Elmer'], outlet: '' }),
    ).toEqual([]);
  });

  it.each([
    'The mayor told AFP that the bridge was safe.',
    'Das sagte der Bürgermeister der dpa am Montag.',
    'According to Reuters, the mayor (62) will resign.',
    'The PA system failed during the speech, said the AP teacher.',
    'Photo: AFP/Getty Images',
    'Foto: dpa',
  ])('never takes a mention or a picture credit for one (%s)', (text) => {
    expect(credits(text)).toEqual([]);
    expect(credits('The bridge will close.', { text, role: 'paragraph' })).toEqual([]);
  });

  it('knows an agency that it never heard of by its place', () => {
    expect(credits('PORT ELMER, Carrovia (MNA) - The bridge will close.')).toEqual([['MNA', 'dateline']]);
    expect(credits('The bridge will close.', { text: '© 2026 Meridian News Agency (MNA)', role: 'tail' })).toEqual([
      ['MNA', 'tail'],
    ]);
    expect(credits('The bridge will close.', { text: 'Additional reporting by MNA', role: 'tail' })).toEqual([
      ['MNA', 'tail'],
    ]);
    expect(findCredits(filler, { ...none, bylines: ['Ada Fenn', 'MNA'] }).map((credit) => credit.agency)).toEqual([
      'MNA',
    ]);
  });

  it.each([
    'The Harbour Repair Board (HRB) — which owns the bridge — will close it.',
    'The mayor of Port Elmer, Ada Fenn (CDU) said that the bridge will close.',
    'Shares of Tidewater (TDWC) fell on Monday.',
  ])('takes no abbreviation, party or share for an agency (%s)', (text) => {
    expect(credits(text)).toEqual([]);
  });

  it('takes degrees after a name for no agency', () => {
    expect(findCredits(filler, { ...none, bylines: ['Ada Fenn MS', 'RDN', 'LD'] })).toEqual([]);
    expect(findCredits(filler, { ...none, bylines: ['Ada Fenn MS', 'AFP'] }).map((credit) => credit.agency)).toEqual([
      'AFP',
    ]);
  });

  it('finds the agency after a dash at the end of the last paragraph', () => {
    const last = (text: string): Block => ({ text, role: 'paragraph' });
    expect(credits('The bridge will close.', last('The repairs end in May. — Reuters'))).toEqual([['Reuters', 'tail']]);
    expect(credits('The bridge will close.', last('"It is safe." -- Sapa-AP'))).toHaveLength(2);
    expect(credits('The bridge will close.', last('The mayor spoke to one agency – AFP.'))).toEqual([]);
  });

  it('finds a dateline below notes and a byline', () => {
    const notes: Block[] = ['(Corrects the year in paragraph 3)', 'By Ada Fenn'].map((text) => ({
      text,
      role: 'paragraph',
    }));
    const story: Block = { text: 'PORT ELMER (Reuters) - The bridge will close.', role: 'paragraph' };
    expect(findCredits([...notes, story, ...filler], none).map((credit) => credit.zone)).toEqual(['dateline']);
  });

  it('reads nothing into a caption within the story', () => {
    const caption: Block = { text: 'Ada Fenn on the bridge in May. (AP)', role: 'credit' };
    expect(findCredits([...filler.slice(0, 2), caption, ...filler.slice(2)], none)).toEqual([]);
  });

  it('knows an agency that it never heard of by its name', () => {
    expect(findCredits(filler, { ...none, bylines: ['Ada Fenn', 'Meridian News Agency'] })).toEqual([
      { agency: 'Meridian News Agency', zone: 'byline', evidence: 'Meridian News Agency' },
    ]);
    const tail = (text: string): [string, string][] => credits('The bridge will close.', { text, role: 'tail' });
    expect(tail('Source: Meridian News Agency')).toEqual([['Meridian News Agency', 'tail']]);
    expect(tail('© 2026 Port Elmer Press Agency.')).toEqual([['Port Elmer Press Agency', 'tail']]);
    expect(tail('The mayor called Meridian News Agency')).toEqual([]);
    expect(
      findCredits(filler, { ...none, bylines: ['The Courier News Service'], outlet: 'Courier News Service x' }),
    ).toEqual([]);
  });

  it('lets an outlet not credit itself', () => {
    const own = { ...none, outlet: 'TWC News twc.example' };
    expect(findCredits([...filler, { text: '© 2026 TWC', role: 'tail' }], own)).toEqual([]);
    expect(findCredits(filler, { ...own, bylines: ['TWC'] })).toEqual([]);
  });

  it('reads nothing into captions', () => {
    expect(credits('The bridge will close.', { text: '© 2026 AFP', role: 'caption' })).toEqual([]);
  });

  it('names the longest agency at a place, once', () => {
    expect(
      findCredits([], {
        bylines: ['Associated Press of Pakistan', 'AP', 'The Associated Press'],
        metadata: [],
        outlet: '',
      }).map((credit) => credit.agency),
    ).toEqual(['APP', 'AP']);
  });
});
