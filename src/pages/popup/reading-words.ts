interface Message {
  readonly message: string;
}

/** What the popup says while it reads the page, in one language. */
export interface ReadingWords {
  readonly sentence: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: string;
}

// Built in: the browser's own messages take a page's first question 10 to 15 ms, in which the popup can draw nothing.
const sentences = import.meta.glob<Message>('../../../public/_locales/*/messages.json', {
  eager: true,
  import: 'loadingSentence',
});
const languages = import.meta.glob<Message>('../../../public/_locales/*/messages.json', {
  eager: true,
  import: 'localeTag',
});
const directions = import.meta.glob<Message>('../../../public/_locales/*/messages.json', {
  eager: true,
  import: 'textDirection',
});

/** The words for an interface in `tag` (BCP 47): of that language, or English ones where Retold does not speak it. */
export function readingWords(tag: string): ReadingWords {
  const of = (messages: Readonly<Record<string, Message>>): string => {
    const [folder, parent, fallback] = [tag.replace('-', '_'), tag.split('-')[0], 'en'].map((name) => {
      return messages[`../../../public/_locales/${name}/messages.json`];
    });
    return (folder ?? parent ?? fallback)?.message ?? '';
  };
  return { sentence: of(sentences), language: of(languages), direction: of(directions) };
}
