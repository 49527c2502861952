import { expect, it } from 'vitest';
import { parseHostTime, readHostTime, takenShare } from './host-time.ts';

it("reads what the machine spent and what its host took, idling and guests' time left out", () => {
  const stat = 'cpu  100 20 30 9000 500 4 6 70 80 90\ncpu0 50 10 15 4500 250 2 3 35 40 45\nintr 1\n';
  expect(parseHostTime(stat)).toEqual({ spent: 160, taken: 70 });
});

it('says nothing where the system tells nothing', () => {
  expect(parseHostTime('cpu  100 20 30 9000 500\n')).toBeNull();
  expect(parseHostTime('intr 1 2 3 4 5 6 7 8 9\n')).toBeNull();
  expect(parseHostTime('')).toBeNull();
  expect(readHostTime('/no/such/file')).toBeNull();
  expect(takenShare(null, { spent: 1, taken: 1 })).toBeNull();
});

it('is the share of what there was use for', () => {
  expect(takenShare({ spent: 1000, taken: 50 }, { spent: 1060, taken: 90 })).toBeCloseTo(0.4);
  expect(takenShare({ spent: 1000, taken: 50 }, { spent: 1000, taken: 50 })).toBe(0);
});
