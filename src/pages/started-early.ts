/**
 * Asks at once, and gives that first answer to the first caller; later callers ask again. For what a page will surely
 * want: the background works on it while the page still draws itself.
 */
export function startedEarly<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let early: Promise<Answer> | null = ask();
  early.catch(() => undefined); // the first caller hears of a failure
  return () => {
    const answer = early ?? ask();
    early = null;
    return answer;
  };
}
