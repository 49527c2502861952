import { expect, it, vi } from 'vitest';
import { rehearse } from '../../src/background/rehearse.ts';
import * as pipeline from '../../src/core/pipeline.ts';

vi.mock('../../src/core/pipeline.ts', { spy: true });

it('goes through matching and comparing with a story in which nearly everything differs', async () => {
  await rehearse();
  const matches = await vi.mocked(pipeline.findMatches).mock.results[0]?.value;
  expect(matches).toHaveLength(1);
  const compared = vi.mocked(pipeline.compareArticles).mock.results.map(({ value }) => value);
  const kinds = compared.flatMap(({ differences }) => differences.map(({ kind }: { readonly kind: string }) => kind));
  expect(kinds).toEqual(
    expect.arrayContaining(['headline', 'number', 'date', 'name', 'title', 'quote', 'negation', 'credit', 'moved']),
  );
});

it('lets what has come in meanwhile go first', async () => {
  const came: string[] = [];
  setTimeout(() => came.push('message'));
  await rehearse().then(() => came.push('rehearsed'));
  expect(came).toEqual(['message', 'rehearsed']);
});
