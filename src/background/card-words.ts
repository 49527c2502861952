import type { CardWords } from '../messaging/protocol.ts';
import { loadMessages } from '../platform/load-messages.ts';

/**
 * What a marked page says, in the browser's language. It is sent along with the marks: Chrome now and then starts a process
 * without any messages, and a content script cannot read them from the package as Retold's own pages do.
 */
export async function cardWords(): Promise<CardWords> {
  const say = await loadMessages();
  return {
    direction: say('textDirection') === 'rtl' ? 'rtl' : 'ltr',
    names: {
      shared: say('legendElsewhere'),
      changed: say('legendChanged'),
      'only-here': say('legendOnlyHere'),
      'others-say-more': say('legendMore'),
    },
    // The number is put in where it is known.
    shown: say('marksShown', ['$1']),
    hidden: say('marksHidden'),
    keys: say('markKeys'),
  };
}
