import { sendToBackground } from '../platform/runtime.ts';
import { answerOf, type Envelope, RemoteError } from './envelope.ts';
import type { PageToBackground } from './protocol.ts';

/**
 * Sends a page's command to the background and waits for the answer. The worker is started when it sleeps. Where it ends
 * before it has answered, the command is sent once more: commands may be carried out twice, as a reply means stored and what
 * is stored has its content for a key.
 * @throws {RemoteError} what went wrong there, by name
 */
export async function send<Type extends keyof PageToBackground>(
  type: Type,
  request: PageToBackground[Type]['request'],
): Promise<PageToBackground[Type]['answer']> {
  const envelope: Envelope = { to: 'background', type, request };
  const ask = async () => answerOf(await sendToBackground(envelope)) as PageToBackground[Type]['answer'];
  try {
    return await ask();
  } catch (error) {
    if (isAnswered(error)) throw error;
    return await ask();
  }
}

/** Whether the background itself said what went wrong; else no answer came: the browser says so in words of its own, or says nothing. */
function isAnswered(error: unknown): boolean {
  return error instanceof RemoteError && error.name !== 'NoReply';
}
