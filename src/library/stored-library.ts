import type { Article } from '../core/article.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { StoryIndex } from '../core/match/story-index.ts';
import type { ArticleKey, Version } from '../core/story.ts';
import { urlOfKey } from './addresses.ts';
import { type PackedText, readTexts, unpackTexts } from './article-texts.ts';
import type { Connection } from './connection.ts';
import { isLearningDue, LEARNING, type LearningRules, learnStep } from './dictionary/learn-step.ts';
import { rememberedDictionary } from './dictionary/stored-dictionary.ts';
import { earlierText } from './earlier-text.ts';
import { entriesAt, entriesAtEach, findEntries, readCounters } from './entries.ts';
import { findTitled } from './find-titled.ts';
import { forgetArticles } from './forget-articles.ts';
import { blockIndex } from './index/block-index.ts';
import { type BuildLimits, IndexCache } from './index/index-cache.ts';
import { readIndexState, rebuildingOf } from './index/index-state.ts';
import { TAIL_LIMIT } from './index/index-step.ts';
import type { Library, LibraryUsage, PutOutcome } from './library.ts';
import type { PutBatch } from './put-articles.ts';
import { readAhead } from './read-ahead.ts';
import { addRejection, allRejections, type Rejection, rejectedAddresses, withdrawRejection } from './rejections.ts';
import { storeInPieces } from './store-in-pieces.ts';
import { titleLines } from './title-lines.ts';
import { TitleMemory } from './title-memory.ts';
import { keepSheet } from './title-sheets.ts';
import { transact } from './transact.ts';
import { maintain, upkeepStep } from './upkeep.ts';

/**
 * Articles stored one by one may wait for the hourly upkeep until there are this many: indexing them after a reader's click
 * would be in the way of the click's own query. A cold query reads them all, 0.05 ms each.
 */
const PATIENT_TAIL = 2 * TAIL_LIMIT;

/**
 * Articles that an import stores for each step of indexing those before. A segment of 131,072 takes about 1,400 steps, so it is
 * whole when 90,000 more are stored: larger would let the tail outgrow the next segment, smaller would make each call slower.
 */
const IMPORTED_PER_STEP = 64;
/** Times as many articles as a segment takes: an import has fallen so far behind that it waits for the index. */
const TOO_FAR_BEHIND = 2;

export interface LibraryParts {
  readonly connection: Connection;
  readonly fingerprintArticle: (article: Article) => Fingerprint;
  readonly limits?: BuildLimits;
  readonly learning?: LearningRules;
}

/** The library over one database connection. Everything it knows is in the database: it may be dropped at any moment. */
export function storedLibrary({ connection, fingerprintArticle, limits, learning = LEARNING }: LibraryParts): Library {
  const cache = new IndexCache(limits);
  const titles = new TitleMemory();
  const parts = { connection, cache, fingerprintArticle, learning };
  let tending: Promise<void> | null = null;
  const index: StoryIndex = blockIndex(connection, cache);

  async function putArticles(batch: Parameters<Library['putArticles']>[0]): Promise<readonly PutOutcome[]> {
    const { outcomes, stored, waiting } = await storeInPieces(connection, batch, fingerprintArticle);
    // Indexing them next, as an import does, need not read them back.
    for (const { id, article } of stored) {
      cache.remember(id, article);
      cache.tail.add(id, article.fingerprint);
    }
    if (batch.length > 1) await keepTitles(stored).catch(leftToMaintain);
    if (batch.length > 1) await learn(stored).catch(leftToMaintain);
    if (batch.length === 1) {
      if (waiting >= PATIENT_TAIL) tend(PATIENT_TAIL, Number.POSITIVE_INFINITY).catch(leftToMaintain);
    } else if (waiting >= cache.run) {
      const isFarBehind = waiting >= TOO_FAR_BEHIND * cache.run;
      const steps = isFarBehind ? Number.POSITIVE_INFINITY : Math.ceil(batch.length / IMPORTED_PER_STEP);
      await tend(cache.run, steps).catch(leftToMaintain);
    }
    return outcomes;
  }

  /** Makes the sheets that searches look through while their lines are at hand. */
  async function keepTitles(stored: PutBatch['stored']): Promise<void> {
    for (const { id, article } of stored) titles.add(id, article.titleLine);
    const kept = titles.takeWhole().map((sheet) => {
      return keepSheet(connection, sheet, sheet.lines.filter((line) => line !== '').length);
    });
    await Promise.all(kept);
  }

  /** An import's later articles are coded with what its first ones teach. */
  async function learn(stored: PutBatch['stored']): Promise<void> {
    const nextId = (stored.at(-1)?.id ?? 0) + 1;
    const { learnedAt = null } = rememberedDictionary(await connection.database()) ?? {};
    if (isLearningDue({ nextId, oldest: 1 }, learnedAt, learning)) await learnStep(connection, learning);
  }

  /** Indexes what waits, so that neither an import outruns the index nor a cold query reads long. */
  function tend(tailLimit: number, steps: number): Promise<void> {
    tending ??= tendInSteps(tailLimit, steps).finally(() => {
      tending = null;
    });
    return tending;
  }

  async function tendInSteps(tailLimit: number, steps: number): Promise<void> {
    for (let [more, left] = [true, steps]; more && left > 0; left--) {
      ({ more } = await upkeepStep(parts, { patient: false, tailLimit }));
    }
  }

  async function addRejections(pairs: readonly Rejection[]): Promise<void> {
    await transact(connection, 'readwrite', (tx) => Promise.all(pairs.map((pair) => addRejection(tx, pair))));
  }

  async function getArticles(keys: readonly ArticleKey[]): Promise<readonly Version[]> {
    const texts = await transact(connection, 'readonly', async (tx) =>
      readTexts(
        tx,
        (await findEntries(tx, keys)).map((found) => found?.row),
      ),
    );
    return unpackVersions(keys, texts);
  }

  return {
    index,
    putArticles,
    getArticles,

    async putArticle(article, stored) {
      const [outcome] = await putArticles([{ article, stored }]);
      if (outcome === undefined) throw new RangeError('A batch of one has one outcome.');
      return outcome;
    },

    async getArticle(key) {
      const [version] = await getArticles([key]);
      return version?.article ?? null;
    },

    async articlesAt(canonicalUrl) {
      const found = await transact(connection, 'readonly', async (tx) => {
        const entries = await entriesAt(tx, canonicalUrl);
        const texts = await readTexts(
          tx,
          entries.map(({ row }) => row),
        );
        return { entries, texts };
      });
      const at = new Map(found.entries.map(({ key, row }) => [key, row.readAt ?? row.at]));
      const versions = await unpackVersions([...at.keys()], found.texts);
      return versions.map((version) => ({ ...version, at: at.get(version.key) ?? '' }));
    },

    async textsBeside(keys) {
      const urls = [...new Set(keys.map(urlOfKey))];
      const entries = await transact(connection, 'readonly', (tx) => entriesAtEach(tx, urls));
      return entries.flat().map(({ key }) => key);
    },
    earlierText: (key) => transact(connection, 'readonly', (tx) => earlierText(tx, key)),
    findTitled: (before, passes) => findTitled(connection, before, passes),
    titleLines: (numbers) => titleLines(connection, numbers),
    forgetArticles: (keys) => forgetArticles(connection, keys),
    rejectMatch: (a, ...others) => addRejections(others.map((other) => [urlOfKey(a), urlOfKey(other)])),
    async acceptMatch(a, ...others) {
      const pairs = others.map((other) => [urlOfKey(a), urlOfKey(other)] as const);
      await transact(connection, 'readwrite', (tx) => Promise.all(pairs.map((pair) => withdrawRejection(tx, pair))));
    },
    rejectedFor: (key) => transact(connection, 'readonly', (tx) => rejectedAddresses(tx, key)),
    rejections: () => transact(connection, 'readonly', allRejections),
    addRejections,
    count: () => transact(connection, 'readonly', async (tx) => (await readCounters(tx)).articles),

    async usage(): Promise<LibraryUsage> {
      const [{ articles }, state] = await transact(connection, 'readonly', (tx) =>
        Promise.all([readCounters(tx), readIndexState(tx)]),
      );
      const estimate = await globalThis.navigator?.storage?.estimate?.();
      const { usage = null, quota = null } = estimate ?? {};
      return { articles, bytes: usage, quota, rebuilding: rebuildingOf(state) };
    },

    readAhead: () => readAhead(connection, index),
    maintain: (budget) => maintain(parts, budget),
    close: () => connection.close(),
  };
}

async function unpackVersions(
  keys: readonly ArticleKey[],
  texts: readonly (PackedText | null)[],
): Promise<readonly Version[]> {
  const articles = await unpackTexts(texts);
  return keys.flatMap((key, at) => {
    const article = articles[at];
    return article ? [{ key, article }] : [];
  });
}

/** Stored is stored: when indexing fails, on a full disk for instance, `maintain` tries it again and reports it. */
function leftToMaintain(): void {}
