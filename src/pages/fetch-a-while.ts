import { send } from '../messaging/send.ts';

/** Long enough for a site's robots.txt, the rest it asks for, and its feed; the alarm goes on with the remainder. */
const A_WHILE_MS = 5_000;
const LEAST_PAUSE_MS = 250;

/** Whether what was asked for waits because fetching is paused. */
export interface Fetched {
  readonly isPaused: boolean;
}

/** Asks for batch after batch of fetching, for a few seconds or until nothing is due. */
export async function fetchAWhile(): Promise<Fetched> {
  const until = Date.now() + A_WHILE_MS;
  for (;;) {
    const { waitMs, paused } = await send('advance-sources', null);
    // A rest that a site asks for may be minutes long: whoever pressed the button waits for an answer.
    if (waitMs === null || Date.now() + waitMs >= until) return { isPaused: paused };
    await new Promise((resolve) => setTimeout(resolve, Math.max(LEAST_PAUSE_MS, waitMs)));
  }
}
