import { describe, expect, it } from 'vitest';
import { isFurnitureText } from '../../../src/extract/blocks/furniture-text.ts';

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
    'Comments by the minister caused an outcry.',
  ])('lets "%s" stand', (line) => {
    expect(isFurnitureText(line)).toBe(false);
  });
});
