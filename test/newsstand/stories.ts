import { readdirSync, readFileSync } from 'node:fs';
import type { Article, Block, Credit } from '../../src/core/article.ts';
import { parseVersion, type StoryVersion } from './parse-version.ts';
import { siteOf } from './sites.ts';

/** One event (or one further event of a long story), with every version that the newsstand's outlets carry. */
export interface Story {
  readonly id: string;
  readonly versions: readonly StoryVersion[];
}

/** The article that `npm start` opens. */
export const DEMO = { story: 'saint-orla-ferry', outlet: 'courier' } as const;

export const STORIES_DIRECTORY = new URL('./stories/', import.meta.url);

/** All stories, read from `stories/<story-id>/<outlet-id>.md`; by story id, versions by outlet id. */
export function loadStories(): readonly Story[] {
  return directoryNames(STORIES_DIRECTORY).map((id) => {
    const directory = new URL(`${id}/`, STORIES_DIRECTORY);
    const files = directoryNames(directory).filter((file) => file.endsWith('.md'));
    return {
      id,
      versions: files.map((file) =>
        parseVersion(`${id}/${file}`, id, file.slice(0, -'.md'.length), readFileSync(new URL(file, directory), 'utf8')),
      ),
    };
  });
}

/** The version of that outlet. @throws {Error} when the story or the outlet's version of it does not exist. */
export function findVersion(stories: readonly Story[], storyId: string, outletId: string): StoryVersion {
  const story = stories.find(({ id }) => id === storyId);
  const version = story?.versions.find((one) => one.outletId === outletId);
  if (!version) throw new Error(`The newsstand has no version of "${storyId}" by "${outletId}"`);
  return version;
}

/** The blocks that the outlet's page shows: all of them, or the first few behind a paywall. Without the dateline. */
export function visibleBlocks(version: StoryVersion): readonly Block[] {
  const limit = siteOf(version.outletId).visibleBlocks;
  return limit === null ? version.blocks : version.blocks.slice(0, limit);
}

/**
 * The version as a perfect extraction of its page would give it, without any HTML. Its addresses have no port:
 * "http://courier.localhost/…".
 */
export function toArticle(version: StoryVersion): Article {
  const site = siteOf(version.outletId);
  const url = `http://${site.id}.localhost${site.path(version)}`;
  const captions = version.pictures.map(
    ({ caption, credit }): Block => ({ role: 'caption', text: `${caption} ${credit}`.trim() }),
  );
  const body = visibleBlocks(version).map((block, i) =>
    i === 0 && version.dateline ? { ...block, text: `${version.dateline} ${block.text}` } : block,
  );
  const tail: readonly Block[] = version.tail ? [{ role: 'credit', text: version.tail }] : [];
  return {
    url,
    canonicalUrl: url,
    title: version.title,
    standfirst: version.standfirst,
    bylines: version.bylines,
    outlet: { name: site.name, domain: `${site.id}.localhost` },
    credits: credits(version),
    publishedAt: version.publishedAt,
    modifiedAt: version.modifiedAt,
    language: version.language,
    section: version.section,
    completeness: site.visibleBlocks === null ? 'whole' : 'truncated',
    liveBlog: false,
    blocks: [...captions, ...body, ...tail],
  };
}

function credits(version: StoryVersion): readonly Credit[] {
  const { agency } = version;
  if (agency === null) return [];
  const zones: readonly (readonly [Credit['zone'], string | null])[] = [
    ['byline', version.bylines.join(', ')],
    ['dateline', version.dateline],
    ['tail', version.tail],
  ];
  return zones.flatMap(([zone, evidence]) => (evidence?.includes(agency) ? [{ agency, zone, evidence }] : []));
}

function directoryNames(directory: URL): readonly string[] {
  return readdirSync(directory).sort();
}
