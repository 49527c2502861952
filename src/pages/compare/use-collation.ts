import { useEffect, useState } from 'preact/hooks';
import type { CollateAnswer, StoryTrace } from '../../messaging/compare-protocol.ts';
import { failureReport } from '../../messaging/envelope.ts';
import type { FailureReport } from '../../messaging/protocol.ts';
import type { CompareAddress } from './compare-address.ts';
import type { ComparePort } from './compare-port.ts';

export interface Compared {
  /** Null while the texts are compared. */
  readonly answer: CollateAnswer | null;
  /** Arrives after the texts. */
  readonly trace: StoryTrace | null;
  readonly failure: FailureReport | null;
}

/** Asks for the texts of an address, then for their history; a newer address makes older answers void. */
export function useCollation(port: ComparePort, address: CompareAddress | null): Compared {
  const [compared, setCompared] = useState<Compared>({ answer: null, trace: null, failure: null });
  const asked = address === null ? null : JSON.stringify([address.base, address.others]);

  useEffect(() => {
    if (address === null) return;
    let current = true;
    const set = (next: Partial<Compared>) => current && setCompared((before) => ({ ...before, ...next }));
    set({ answer: null, trace: null, failure: null });
    const run = async () => {
      const answer = await port.collate(address.base, address.others);
      set({ answer });
      const keys = [answer.base.key, ...answer.versions.map(({ key }) => key)];
      // An earlier text of the base's page bears the day of the later one: neither can be told to come of the other.
      const ofBase = new Set(answer.seen.map(({ key }) => key));
      const copies = answer.collation.voices.filter(
        ({ key, relation }) => relation === 'same-copy' && !ofBase.has(key),
      );
      set({ trace: await port.trace(address.base, keys, [address.base, ...copies.map(({ key }) => key)]) });
    };
    run().catch((error: unknown) => set({ failure: failureReport(error) }));
    return () => {
      current = false;
    };
    // `asked` stands for the address: the other fields of it change nothing of what is asked.
  }, [port, asked]);

  return compared;
}
