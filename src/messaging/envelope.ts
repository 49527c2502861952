import type { FailureReport } from './protocol.ts';

/** What travels between contexts: a command to one direction's receiver ... */
export interface Envelope {
  readonly to: 'background' | 'content' | 'desk' | 'watch';
  readonly type: string;
  readonly request: unknown;
}

/** ... and its answer. Failures travel as data: an error's class does not survive the way, its name does. */
export type Reply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly error: FailureReport };

/** A failure that another context reported. Compare its `name`, never its class. */
export class RemoteError extends Error {
  constructor(report: FailureReport) {
    super(report.message);
    this.name = report.name;
  }
}

/** Turns anything thrown into data that can travel. */
export function failureReport(error: unknown): FailureReport {
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}

/** Unpacks a reply. @throws {RemoteError} the other side's failure, or `NoReply` when what came is no reply */
export function answerOf(reply: unknown): unknown {
  if (typeof reply === 'object' && reply !== null && 'ok' in reply) {
    const typed = reply as Reply;
    if (typed.ok) return typed.answer;
    throw new RemoteError(typed.error);
  }
  throw new RemoteError({ name: 'NoReply', message: 'The other part of Retold did not answer.' });
}

/** Whether a message is one of ours, addressed to this side. */
export function isEnvelopeTo(to: Envelope['to'], message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    (message as Partial<Envelope>).to === to &&
    typeof (message as Partial<Envelope>).type === 'string'
  );
}
