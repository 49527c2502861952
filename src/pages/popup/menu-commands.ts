import type { ArticleKey } from '../../core/story.ts';
import type { ActionBarProps } from '../../ui/ActionBar.tsx';
import type { TextKey } from '../../ui/message-keys.ts';
import type { Strings } from '../../ui/strings.ts';
import type { Attempt } from './App.tsx';
import type { PopupPort } from './popup-port.ts';

export interface MenuCommandsOptions {
  readonly port: PopupPort;
  readonly strings: Strings;
  readonly attempt: Attempt;
  /** The article in the library; null where nothing of it is kept. */
  readonly article: ArticleKey | null;
  readonly readAgain: () => void;
  readonly notSameStory: () => void;
  readonly explain: () => void;
  readonly forget: () => void;
}

/** The commands of the ⋯ menu, in order: about this story, then ways to Retold's other pages, then what undoes. */
export function menuCommands(options: MenuCommandsOptions): ActionBarProps['commands'] {
  const { port, strings, attempt, article } = options;
  const { openPanel } = port;
  const command = (label: TextKey, run: () => void, name: string = label) => ({
    name,
    label: strings.text(label),
    run,
  });
  const way = (label: TextKey, go: () => Promise<void>, name?: string) => {
    // Called in the very turn of the click: a panel opens only then.
    const run = () => attempt(() => go().then(() => ''));
    return command(label, run, name);
  };
  return [
    command('readAgain', options.readAgain),
    article === null ? [] : command('notSameStory', options.notSameStory),
    openPanel === null ? [] : way('openAtSide', openPanel),
    article === null ? [] : way('findMore', () => port.findMore(article)),
    way('libraryTitle', port.openLibrary, 'openLibrary'),
    way('optionsTitle', port.openOptions, 'openOptions'),
    command('explainHeading', options.explain, 'explain'),
    article === null ? [] : command('forgetArticle', options.forget),
  ].flat();
}
