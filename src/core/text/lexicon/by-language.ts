import { whenNeeded } from './when-needed.ts';

/**
 * Words of each language, made when a text first needs them: the tables of all languages take a worker 5 ms each time it starts.
 * `makers` by primary subtag ("pt"). Gives undefined for other languages.
 */
export function byLanguage<Words>(
  makers: Readonly<Record<string, () => Words>>,
): (primary: string) => Words | undefined {
  const tables = new Map(Object.entries(makers).map(([primary, make]) => [primary, whenNeeded(make)]));
  return (primary) => tables.get(primary)?.();
}
