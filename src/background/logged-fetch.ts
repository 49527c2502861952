import { completeRequest, logRequest } from '../library/request-log.ts';
import type { RequestPurpose } from '../library/source-rows.ts';
import { failureReport } from '../messaging/envelope.ts';
import type { DeskFetches, Exchange, FetchFault } from '../messaging/source-protocol.ts';
import { mayFetch } from '../platform/permissions.ts';
import type { Fault } from '../sources/fault.ts';
import { askDesk } from './desk.ts';
import { openedSources } from './opened-sources.ts';

/**
 * Makes a request through the desk, inside `withDesk`; one without an answer is followed by a second, which asks whether there
 * is a redirect. Each is in the reader's log before it is made. None is made to a host that the reader has not granted, and
 * nothing is taken from one that redirects led to. That requests are allowed at all is the caller's to know.
 */
export async function loggedFetch<Type extends keyof DeskFetches>(
  type: Type,
  request: DeskFetches[Type]['request'],
  purpose: RequestPurpose,
): Promise<DeskFetches[Type]['answer']['outcome'] | FetchFault> {
  const { url } = request;
  if (!(await mayFetch(url))) return fault('no-permission');
  const { result, isAnswered } = await oneRequest(type, request, purpose);
  // A search is promised to be one request.
  if (isAnswered || purpose === 'search' || wordFor(result) !== 'unreachable') return result;
  return (await oneRequest('find-redirect', { url }, purpose)).result;
}

/** One request and its line in the log. */
async function oneRequest<Type extends keyof DeskFetches>(
  type: Type,
  request: DeskFetches[Type]['request'],
  purpose: RequestPurpose,
): Promise<{ readonly result: DeskFetches[Type]['answer']['outcome'] | FetchFault; readonly isAnswered: boolean }> {
  const { url } = request;
  const sources = await openedSources();
  const sent = { status: null, bytes: 0, milliseconds: null, finalUrl: null, outcome: 'sent' };
  const number = await sources.write((tx) => logRequest(tx, { at: new Date().toISOString(), url, purpose, ...sent }));
  const { outcome, ...exchange } = await answerOfDesk(type, request);
  const elsewhere = exchange.finalUrl !== null && !(await mayFetch(exchange.finalUrl));
  const result = elsewhere ? fault('redirected') : outcome;
  await sources.write((tx) => completeRequest(tx, number, { ...exchange, outcome: wordFor(result) }));
  return { result, isAnswered: exchange.status !== null };
}

/** What breaks while a page or feed is read is that page's fault, by name: one bad page must not end a batch. */
async function answerOfDesk<Type extends keyof DeskFetches>(
  type: Type,
  request: DeskFetches[Type]['request'],
): Promise<Exchange & { readonly outcome: DeskFetches[Type]['answer']['outcome'] | FetchFault }> {
  try {
    return await askDesk(type, request);
  } catch (error) {
    if (failureReport(error).name === 'NoReply') throw error;
    return { status: null, bytes: 0, milliseconds: 0, finalUrl: null, outcome: fault('malformed') };
  }
}

function wordFor(outcome: { readonly state: string } | FetchFault): string {
  if (outcome.state === 'fault') return (outcome as FetchFault).fault;
  return outcome.state === 'unchanged' ? 'unchanged' : 'ok';
}

function fault(name: Fault): FetchFault {
  return { state: 'fault', fault: name, retryAfterSeconds: null };
}
