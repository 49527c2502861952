import { askOffscreenDesk } from '../messaging/ask-desk.ts';
import type { BackgroundToDesk } from '../messaging/source-protocol.ts';
import { closeOffscreenDocument, needsOffscreenDocument, openOffscreenDocument } from '../platform/offscreen.ts';

/** The desk's place in the package: see vite.config.ts. */
const DESK_PAGE = '/src/offscreen/index.html';

/** Held (shared) by whoever uses the desk, and (alone) by who opens or closes it. Locks end with the worker that holds them. */
const IN_USE = 'retold-desk';
const OPENING = 'retold-desk-opening';

/**
 * Runs work that needs the desk, which fetches one address and reads what came. Chrome's worker has no DOM: there the desk is
 * an offscreen document. Firefox's event page is a document itself.
 */
export function withDesk<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(IN_USE, { mode: 'shared' }, async () => {
    if (needsOffscreenDocument()) await navigator.locks.request(OPENING, () => openOffscreenDocument(DESK_PAGE));
    return work();
  });
}

/** Gives the desk's memory back, unless somebody uses it. */
export async function closeDesk(): Promise<void> {
  if (!needsOffscreenDocument()) return;
  await navigator.locks.request(IN_USE, { ifAvailable: true }, async (lock) => {
    if (lock !== null) await closeOffscreenDocument();
  });
}

/** Gives the desk a command, inside `withDesk`. @throws {Error} what went wrong there, by name */
export async function askDesk<Type extends keyof BackgroundToDesk>(
  type: Type,
  request: BackgroundToDesk[Type]['request'],
): Promise<BackgroundToDesk[Type]['answer']> {
  if (needsOffscreenDocument()) return askOffscreenDesk(type, request);
  const { deskHandlers } = await import('../offscreen/desk.ts');
  const run = deskHandlers[type] as (
    request: BackgroundToDesk[Type]['request'],
  ) => Promise<BackgroundToDesk[Type]['answer']>;
  return run(request);
}
