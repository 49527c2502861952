import type { StoryIndex } from '../../src/core/match/story-index.ts';
import { connectTo } from '../../src/library/connection.ts';
import { blockIndex } from '../../src/library/index/block-index.ts';
import { type BuildLimits, IndexCache } from '../../src/library/index/index-cache.ts';
import { indexStep } from '../../src/library/index/index-step.ts';
import { newProfile, openTestLibrary } from './open-test-library.ts';
import { describeStoryIndex } from './story-index-contract.ts';

/** The index with some steps of upkeep after every write, so that articles pass through segments and merges at once. */
function tendedIndex(stepsAfterWrite: number, patient: boolean, tailLimit = 1, limits?: BuildLimits): StoryIndex {
  const connection = connectTo(newProfile(), 'test');
  const cache = new IndexCache(limits);
  const index = blockIndex(connection, cache);
  const tend = async () => {
    for (let step = 0; step < stepsAfterWrite; step++) await indexStep(connection, cache, { patient, tailLimit });
  };
  return {
    put: async (entries) => {
      await index.put(entries);
      await tend();
    },
    remove: async (keys) => {
      await index.remove(keys);
      await tend();
    },
    // Another worker, with nothing in memory.
    candidates: (query, limit) => blockIndex(connection, new IndexCache()).candidates(query, limit),
  };
}

describeStoryIndex('the library', async () => openTestLibrary().index);
describeStoryIndex('the library with every article in a segment of its own', async () => tendedIndex(1, false));
describeStoryIndex('the library in the middle of a merge', async () => tendedIndex(3, true));
describeStoryIndex('the library with everything merged and swept', async () => tendedIndex(12, true));
describeStoryIndex('the library while a tail longer than memory is built into a segment', async () =>
  tendedIndex(2, true, 3, { tail: 1, bandPostings: 8, run: 3 }),
);
