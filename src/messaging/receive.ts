import type { MessageListener } from '../platform/runtime.ts';
import { type Envelope, failureReport, isEnvelopeTo, type Reply } from './envelope.ts';

/** One handler for each command of a direction. */
export type Handlers<Commands> = {
  readonly [Type in keyof Commands]: Commands[Type] extends { request: infer Request; answer: infer Answer }
    ? (request: Request) => Promise<Answer> | Answer
    : never;
};

/** Turns an untrusted request into a typed one. @throws {Error} when it is not of its form */
export type RequestParsers<Commands> = {
  readonly [Type in keyof Commands]: (
    request: unknown,
  ) => Commands[Type] extends { request: infer Request } ? Request : never;
};

/**
 * A listener that checks each command, runs its handler and replies. Whatever a handler throws becomes a failure reply:
 * a sender always gets one.
 */
export function receiver<Commands>(
  to: Envelope['to'],
  parsers: RequestParsers<Commands>,
  handlers: Handlers<Commands>,
  options: { readonly onlyExtensionPages: boolean },
): MessageListener {
  return (message, sender) => {
    if (!isEnvelopeTo(to, message)) return undefined;
    if (options.onlyExtensionPages && !sender.isExtensionPage) return undefined;
    return reply(message, parsers, handlers);
  };
}

async function reply<Commands>(
  { type, request }: Envelope,
  parsers: RequestParsers<Commands>,
  handlers: Handlers<Commands>,
): Promise<Reply> {
  try {
    if (!Object.hasOwn(parsers as object, type)) {
      return { ok: false, error: { name: 'UnknownCommand', message: `There is no command "${type}".` } };
    }
    const known = type as keyof Commands;
    const parsed = parsers[known](request);
    const handler = handlers[known] as (request: unknown) => unknown;
    return { ok: true, answer: await handler(parsed) };
  } catch (error) {
    return { ok: false, error: failureReport(error) };
  }
}
