import { describe, expect, it } from 'vitest';
import { isFurnitureText, isRightsNotice } from '../../../src/extract/blocks/furniture-text.ts';

describe('isFurnitureText', () => {
  it.each([
    '0 Comments To This Article',
    ', Comments 0 comments',
    'Comments (12)',
    '3 Kommentare',
    'Leave a comment',
    'Sign up to our free newsletters',
    'Get the best updates straight to your inbox:',
    'Please select at least one mailing list.',
    'You can unsubscribe at any time by clicking the link in the footer of our emails.',
    'By subscribing, you acknowledge that your details will be kept.',
    'Share this article',
    'Teilen',
    'Advertisement',
    'Anzeige',
    'Abonnez-vous à notre newsletter',
    '15 minutes ago',
    'Updated: 2 hours ago',
    'vor 3 Stunden',
    'il y a 5 minutes',
    '12 minuti fa',
    '8 минут назад',
    '5分前',
    '* * *',
    '___',
    '-- -- -- -- 37',
    '◇',
    '(Page 2 of 2)',
    'CONTINUED 1 | 2 Next',
    '(Story continues below)',
    '(This story continued on page 2)',
    'this story has been read 1,197 times',
    'Comments [ + Post Your Own ]',
    'Comments on this story',
  ])('knows "%s"', (line) => {
    expect(isFurnitureText(line)).toBe(true);
  });

  it.each([
    'The party shares its newsletter with 300 comments a day, its editor said.',
    'He left a comment on the wall.',
    'Share prices fell by 3 per cent.',
    'By signing up for the army at seventeen he avoided school.',
    'Subscribers to the port’s bonds lost half of their money.',
    'Loading docks stood empty.',
    'The ferry left 15 minutes ago, the harbour master said.',
    'Two years ago.',
    'Vor 30 Jahren',
    'Hace 20 años',
    '10 years ago',
    'Comments by the minister caused an outcry.',
    '3-1',
    '2',
    '-2',
    '.',
    '– 30',
    '75 %',
    '$300',
    '٣٠٠ ريال',
    'The story continues below the falls.',
    'Page 2 of the letter was burnt.',
  ])('lets "%s" stand', (line) => {
    expect(isFurnitureText(line)).toBe(false);
  });
});

describe('isRightsNotice', () => {
  it.each([
    '© 2026 The Meridian News Agency. All rights reserved. This material may not be published, broadcast, rewritten or redistributed. Learn more about our Privacy Policy.',
    '(c) Meridian 2026. All rights reserved. Republication or redistribution of Meridian content is expressly prohibited.',
    'Copyright 2026 Meridian News Agency. This material may not be published broadcast, rewritten, or redistributed',
    '© Hafenblatt 2026, alle Rechte vorbehalten',
    'January 4, 2026 - 10:04 p.m. Copyright 2026, The Meridian News Agency. The information contained in this report may not be published, broadcast or otherwise distributed.',
  ])('knows "%s"', (text) => {
    expect(isRightsNotice(text)).toBe(true);
  });

  it.each([
    'Copyright was the word that the judge used most. All rights reserved, the poet had written, and meant it.',
    'The council reserved all rights to the harbour.',
    'In January 2026 a copyright suit of 2024 ended, all rights went to the composer’s heirs.',
  ])('lets "%s" stand', (text) => {
    expect(isRightsNotice(text)).toBe(false);
  });
});
