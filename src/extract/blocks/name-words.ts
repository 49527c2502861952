/** Attributes whose words tell what an element is for. */
const NAMING_ATTRIBUTES = [
  'class',
  'id',
  'itemprop',
  'data-testid',
  'data-component',
  'data-type',
  'data-block',
  'data-module',
] as const;
/** Class lists of generated styles run to hundreds of names; the first ones say what the element is. */
const MAX_NAME_CHARS = 300;
const MAX_WORDS = 24;

/** What an element's names say: its words, the groups they belong to, and the names themselves. */
export interface ElementNames {
  /** The attributes' values, joined: the key under which equal names are read once a page. */
  readonly key: string;
  readonly words: readonly string[];
  /** Indexes of `NAME_GROUPS`. */
  readonly groups: readonly number[];
}

export const NO_NAMES: ElementNames = { key: '', words: [], groups: [] };

/**
 * Words of an element's class, id and the like: "storyBody-inner js-ad2" -> story, body, story-body, inner, body-inner, js,
 * ad, js-ad. Neighbours within one name are joined to pairs, as "read more" says more than "read" and "more". `cache` is of
 * one page, which repeats its names.
 */
export function readNames(element: Element, cache: Map<string, ElementNames>): ElementNames {
  let key = '';
  for (const attribute of NAMING_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value !== null && value !== '') key += `${value.slice(0, MAX_NAME_CHARS)} `;
  }
  if (key === '') return NO_NAMES;
  let names = cache.get(key);
  if (names === undefined) {
    const words: string[] = [];
    for (const name of key.split(/\s+/)) addWords(name, words);
    if (words.length > MAX_WORDS) words.length = MAX_WORDS;
    names = { key, words, groups: groupsOf(words) };
    cache.set(key, names);
  }
  return names;
}

function addWords(name: string, words: string[]): void {
  let previous = '';
  const lower = name.toLowerCase();
  const parted = lower === name ? lower : name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  for (const part of parted.split(/[^a-z]+/)) {
    if (part.length < 2 || part.length > 20) continue;
    words.push(part);
    if (previous !== '') words.push(`${previous}-${part}`);
    previous = part;
  }
}

/** Words that publishers name parts of a page with, by what the part is. Single words of names are looked up in them. */
export const NAME_GROUPS: readonly (readonly [name: string, words: string])[] = [
  [
    'story',
    'articlebody body story content entry post text richtext paragraph paragraphs prose artikel texto cuerpo corps articulo contenu inhalt',
  ],
  [
    'newsletter',
    'newsletter newsletters signup subscribe subscription subscriptions abo inbox optin mailing mailchimp',
  ],
  ['paywall', 'paywall piano premium regwall meter register registration login plus offer offers teaser'],
  [
    'share',
    'share sharing shares social socials follow facebook twitter whatsapp addthis sharedaddy tools toolbar action actions',
  ],
  ['comment', 'comment comments disqus replies respond coral discussion forum kommentare commentaires comentarios'],
  [
    'related',
    'related recommended recommendation recommendations recirc more readmore also further similar trending popular latest ' +
      'mostread outbrain taboola onward next link links teaser teasers promo promos promotion inline see',
  ],
  [
    'ad',
    'ad ads adv advert adverts advertisement advertising sponsor sponsored dfp gpt banner werbung publicidad pub ' +
      'commercial partner affiliate',
  ],
  [
    'caption',
    'caption captions figcaption legend legende image images photo photos picture media gallery slideshow thumbnail ' +
      'bild foto hero lightbox cutline',
  ],
  ['credit', 'credit credits copyright source attribution photographer rights agency agencies quelle'],
  [
    'author',
    'author authors byline bylines bio contributor contributors writer autor auteur profile avatar vcard journalist',
  ],
  ['date', 'date dates time timestamp published updated datetime pubdate datum fecha meta metadata dateline'],
  [
    'navigation',
    'nav navigation navbar menu menus breadcrumb breadcrumbs masthead sitemap pagination pager skip tab tabs search ' +
      'dropdown topbar',
  ],
  ['footer', 'footer foot colophon bottom legal imprint disclaimer terms privacy'],
  ['sidebar', 'sidebar aside rail widget widgets right secondary column rightrail lateral'],
  [
    'topic',
    'tag tags topic topics keyword keywords category categories section label kicker eyebrow themen etiquetas overline ' +
      'rubric',
  ],
  ['headline', 'headline title titles heading subtitle header hed'],
  [
    'standfirst',
    'standfirst summary lead lede intro excerpt dek deck description chapo sommaire vorspann abstract teaser bajada ' +
      'entradilla sapo ingress subhead subheadline highlights',
  ],
  ['consent', 'cookie cookies consent gdpr cmp onetrust privacy notice popup modal overlay dialog alert toast tooltip'],
  [
    'player',
    'video videos audio player podcast embed twitter tweet instagram youtube jwplayer brightcove iframe vjs quiz poll',
  ],
  [
    'box',
    'box infobox factbox fact card cards callout pullquote quote widget module panel list listing grid feed stream ' +
      'live timeline',
  ],
  ['unseen', 'hidden hide sr invisible screen visually offscreen print noprint collapsed mobile a11y none'],
];

/** Indexes of `NAME_GROUPS` by word, made when a page is first read. */
let groupsByWord: ReadonlyMap<string, readonly number[]> | null = null;

/** The groups that the words belong to; pairs of words belong to none. */
function groupsOf(words: readonly string[]): number[] {
  groupsByWord ??= indexGroups();
  const groups: number[] = [];
  for (const word of words) {
    for (const group of groupsByWord.get(word) ?? []) groups.push(group);
  }
  return groups;
}

function indexGroups(): Map<string, number[]> {
  const index = new Map<string, number[]>();
  NAME_GROUPS.forEach(([, words], group) => {
    for (const word of words.split(' ')) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [group]);
      else known.push(group);
    }
  });
  return index;
}
