import { expect, it } from 'vitest';
import { Turns } from '../../src/library/turns.ts';

/** A second of turns and more. */
const MANY = 1_000_000;

it('lets what waits for the event loop come, where awaiting promises would not', async () => {
  let hasCome = false;
  setTimeout(() => {
    hasCome = true;
  }, 0);
  for (let at = 0; at < 1_000; at++) await Promise.resolve();
  expect(hasCome).toBe(false);

  const turns = new Turns();
  for (let at = 0; at < MANY && !hasCome; at++) await turns.next();
  turns.end();
  expect(hasCome).toBe(true);
});
