import { openTestLibrary } from './open-test-library.ts';
import { describeStoryIndex } from './story-index-contract.ts';

describeStoryIndex('the library', async () => openTestLibrary().index);
