import { useEffect, useState } from 'preact/hooks';
import { failureReport } from '../messaging/envelope.ts';
import type { FailureReport } from '../messaging/protocol.ts';

/**
 * The last thing on this page that failed without a place of its own to be told: any promise that nobody caught, such as a
 * command to the background that the library could not carry out. Null while all is well.
 */
export function useFailure(): FailureReport | null {
  const [failure, setFailure] = useState<FailureReport | null>(null);
  useEffect(() => {
    const left = new AbortController();
    addEventListener('unhandledrejection', (event) => setFailure(failureReport(event.reason)), { signal: left.signal });
    return () => left.abort();
  }, []);
  return failure;
}
