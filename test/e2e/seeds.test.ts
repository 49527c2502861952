import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsstand, startNewsstand } from '../newsstand/server.ts';
import { ChromiumReader } from './chromium.ts';
import { closePopup, stateOf } from './popup-actions.ts';
import { seedPages } from './seeds.ts';

const seeds = seedPages();

/** Real texts, where the development collections are: the acceptance test of the main job. */
describe.runIf(seeds !== null)('two outlets’ real versions of one agency story', () => {
  let reader: ChromiumReader;
  let newsstand: Newsstand;

  beforeAll(async () => {
    newsstand = await startNewsstand({
      extraPages: {
        'wiredesk.localhost': { '/libya': seeds?.afp ?? '' },
        'daily.localhost': { '/libya': seeds?.independent ?? '' },
      },
    });
    reader = await ChromiumReader.start();
  });
  afterAll(async () => {
    await reader?.close();
    await newsstand?.close();
  });

  it('are found to be the same copy, with the differences that a careful reader marks', async () => {
    const first = await reader.open(`http://wiredesk.localhost:${newsstand.port}/libya`);
    const firstPopup = await reader.clickAndWait(first);
    expect(await stateOf(firstPopup)).toBe('no-versions');
    await closePopup(firstPopup);
    await reader.killWorker();

    const second = await reader.open(`http://daily.localhost:${newsstand.port}/libya`);
    const popup = await reader.clickAndWait(second);
    const version = await popup.waitForSelector('[data-version]');
    expect(await version?.evaluate((row) => row.getAttribute('data-relation'))).toBe('same-copy');
    expect(await version?.evaluate((row) => row.textContent)).toContain('AFP');
    await popup.waitForSelector('[data-difference]');
    const differences = await popup.$$eval('[data-difference]', (rows) =>
      rows.map((row) => `${row.getAttribute('data-kind')}: ${row.textContent}`),
    );
    const having = (kind: string, words: RegExp) =>
      differences.filter((each) => each.startsWith(`${kind}:`) && words.test(each)).length;
    expect(having('name', /Kadhafi/)).toBe(1);
    expect(having('only-here', /volunteers/)).toBeGreaterThan(0);
    expect(having('missing', /arms drop|weapons/)).toBeGreaterThan(0);
    expect(having('missing', /71 strike sorties/)).toBeGreaterThan(0);
    expect(having('title', /Mr|Col/)).toBeGreaterThan(0);
    expect(differences.filter((each) => each.startsWith('date:') && /Monday|yesterday/.test(each))).toEqual([]);
    expect(differences.join()).not.toMatch(/Mailchimp|newsletter|Comments|inbox|mailing list/i);
  });
});
