import { expect, it } from 'vitest';
import { isOfDomain } from '../../src/sources/is-of-domain.ts';

it.each([
  ['courier.example', true],
  ['www.courier.example', true],
  ['notcourier.example', false],
  ['courier.example.net', false],
  ['example', false],
])('%s is of courier.example: %s', (hostname, expected) => {
  expect(isOfDomain(hostname, 'courier.example')).toBe(expected);
});
