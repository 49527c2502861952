import { sendToBackground } from '../platform/runtime.ts';
import { answerOf, type Envelope } from './envelope.ts';
import type { BackgroundToDesk } from './source-protocol.ts';

/**
 * Sends a command to the offscreen document, which must be open.
 * @throws {RemoteError} what went wrong there, by name
 */
export async function askOffscreenDesk<Type extends keyof BackgroundToDesk>(
  type: Type,
  request: BackgroundToDesk[Type]['request'],
): Promise<BackgroundToDesk[Type]['answer']> {
  const envelope: Envelope = { to: 'desk', type, request };
  return answerOf(await sendToBackground(envelope)) as BackgroundToDesk[Type]['answer'];
}
