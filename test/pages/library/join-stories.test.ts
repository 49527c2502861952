import { describe, expect, it } from 'vitest';
import type { SeenStory } from '../../../src/messaging/library-protocol.ts';
import { joinStories, keysOf } from '../../../src/pages/library/join-stories.ts';
import { key, match, summary } from '../../ui/gallery/stories.ts';

function story(name: string, ...versions: readonly string[]): SeenStory {
  const article = (each: string) => summary(each, { key: key(`${each}#1`), url: `https://${each}.example/` });
  return {
    article: article(name),
    readAt: '2026-03-02T10:00:00Z',
    versions: versions.map((each) => ({ article: article(each), match: match(each, 'same-copy') })),
  };
}

describe('joinStories', () => {
  it('tells a story once, whichever of its texts were opened', () => {
    const joined = joinStories([story('courier', 'gazette')], [story('gazette', 'courier'), story('post')]);
    expect(joined.map(({ article }) => article.outlet.name)).toEqual(['courier', 'post']);
  });

  it('tells it once within one answer', () => {
    expect(joinStories([], [story('courier', 'gazette'), story('gazette', 'courier')])).toHaveLength(1);
  });

  it('takes an earlier text of a page for the same story', () => {
    const earlier = { ...story('courier'), article: { ...story('courier').article, key: key('courier#0') } };
    expect(joinStories([story('courier')], [earlier])).toHaveLength(1);
  });
});

describe('keysOf', () => {
  it('names the text that was opened first', () => {
    expect(keysOf(story('courier', 'gazette'))).toEqual(['courier#1', 'gazette#1']);
  });
});
