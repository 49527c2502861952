import { describe, expect, it } from 'vitest';
import { neighboursAmong } from '../../../src/core/match/neighbours.ts';

describe('neighboursAmong', () => {
  it('tells a candidate among the near ones from one whose company is far from the query', () => {
    // 0 and 1 are near the query and each other; 2 and 3 are near each other only.
    const own = Float64Array.of(0.6, 0.5, 0.2, 0.1);
    const similarities = Float64Array.of(0, 0.7, 0.1, 0.1, 0.7, 0, 0.1, 0.1, 0.1, 0.1, 0, 0.8, 0.1, 0.1, 0.8, 0);
    const [first, second, third] = neighboursAmong(own, similarities);
    expect(first).toMatchObject({ nearest: 0.7, peers: 1 });
    expect(third).toMatchObject({ nearest: 0.8, peers: 1 });
    expect(first?.support).toBeGreaterThan(third?.support ?? 1);
    expect(second?.circle).toBeGreaterThan(0.9);
    expect(third?.circle).toBeLessThan(0);
  });

  it('says nothing of a candidate that is alone', () => {
    expect(neighboursAmong(Float64Array.of(0.4), new Float64Array(1))).toEqual([
      { nearest: 0, support: 0, supportRatio: -1, peers: 0, circle: 0 },
    ]);
  });
});
