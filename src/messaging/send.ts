import { sendToBackground } from '../platform/runtime.ts';
import { answerOf, type Envelope } from './envelope.ts';
import type { PageToBackground } from './protocol.ts';

/**
 * Sends a page's command to the background and waits for the answer. The worker is started when it sleeps.
 * @throws {RemoteError} what went wrong there, by name
 */
export async function send<Type extends keyof PageToBackground>(
  type: Type,
  request: PageToBackground[Type]['request'],
): Promise<PageToBackground[Type]['answer']> {
  const envelope: Envelope = { to: 'background', type, request };
  return answerOf(await sendToBackground(envelope)) as PageToBackground[Type]['answer'];
}
