import { CardBuilder } from '../../../src/content/mark-card.ts';
import type { MarkKind } from '../../../src/messaging/protocol.ts';
import { createStrings } from '../../../src/ui/strings.ts';
import { lookupIn } from './lookup.ts';

/** `?state=changed&locale=en`: what a page shows over its marks, in the state's name. */
const asked = new URLSearchParams(location.search);
const state = asked.get('state') ?? 'changed';
const locale = asked.get('locale') ?? 'en';
const say = lookupIn(await (await fetch(`/_locales/${locale}/messages.json`)).json());
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const builder = new CardBuilder(document, say('textDirection'));
const names: Readonly<Record<MarkKind, string>> = {
  shared: say('legendElsewhere'),
  changed: say('legendChanged'),
  'only-here': say('legendOnlyHere'),
  'others-say-more': say('legendMore'),
};
const reading = (outlets: string, label: string, text: string, quoted = true) => ({
  outlets,
  label: say(label),
  text,
  quoted,
  language: 'en',
});
const cards = {
  changed: () =>
    builder.card({
      mark: 'changed',
      name: names.changed,
      readings: [
        reading(createStrings(say).list(['Norfeed', 'The Courier']), 'kindNumber', '74'),
        reading('Gazette', 'kindAttribution', 'claimed'),
      ],
    }),
  more: () =>
    builder.card({
      mark: 'others-say-more',
      name: names['others-say-more'],
      readings: [
        reading('Norfeed', 'kindMissing', 'The army has been asked to fly medicine to the island’s only hospital.'),
      ],
    }),
  'only-here': () =>
    builder.card({
      mark: 'only-here',
      name: names['only-here'],
      readings: [{ ...reading('Norfeed', 'kindOnlyHere', say('nothingThere'), false), label: '' }],
    }),
  legend: () => {
    const marks = (Object.keys(names) as MarkKind[]).map((mark) => ({ mark, name: names[mark] }));
    return builder.legend(say('marksShown', ['12']), marks, say('markKeys'));
  },
};

document.body.style.background = dark ? '#111' : '#fff';
document.body.append(cards[state as keyof typeof cards]());
document.body.firstElementChild?.setAttribute('data-state', state);
