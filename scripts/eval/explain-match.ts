/**
 * Lays out why two articles are judged as they are, feature by feature:
 *
 *     npm run -s explain:match -- DOCS.jsonl QUERY_ID OTHER_ID
 *
 * DOCS as `eval:match` takes it. Prints Markdown: the verdict, then for each of its models what each feature says (the ten that say most),
 * in log-odds, beside what is usual among the query's candidates.
 */
import { explainVerdict, type ModelExplanation } from '../../src/core/match/explain-verdict.ts';
import { CANDIDATES } from '../../src/core/match/find-matches.ts';
import { logistic } from '../../src/core/match/logistic.ts';
import { describeCandidates } from '../../src/core/match/verdict-features.ts';
import { indexDocuments } from './index-documents.ts';

const USAGE = 'usage: npm run -s explain:match -- DOCS.jsonl[.gz] QUERY_ID OTHER_ID';
const MOST_SHOWN = 10;

async function main([file, queryId, otherId]: readonly string[]): Promise<void> {
  if (file === undefined || queryId === undefined || otherId === undefined) throw new Error(USAGE);
  const { all, index } = await indexDocuments(file);
  const [query, other] = [queryId, otherId].map((wanted) => {
    const found = all.find(({ id }) => id === wanted);
    if (found === undefined) throw new Error(`${file} has no article ${wanted}`);
    return found;
  });
  if (query === undefined || other === undefined) return;
  const found = await index.candidates(query.fingerprint, CANDIDATES);
  const candidates = found.candidates.filter(({ key }) => key !== query.version.key);
  const at = candidates.findIndex(({ key }) => key === other.version.key);
  if (at < 0)
    throw new Error(`${otherId} is none of the ${candidates.length} candidates of ${queryId}: they share too little`);
  const { verdict, first, second, copy } = explainVerdict(describeCandidates(query.fingerprint, found, candidates), at);
  const parts = [
    `# ${queryId} and ${otherId}: ${verdict.relation}, ${verdict.probability.toFixed(3)}`,
    `One of ${candidates.length} candidates. The verdict has rules beside the models (src/core/match/verdict.ts): what they say need not be what it says.`,
    table('First look: the pair, and how it stands among the candidates', first),
    table('Second look: what the first said of all of them', second),
    copy === null
      ? '## Copy\n\nToo little text is shared to ask.'
      : table('Copy: does one text descend from the other', copy),
  ];
  process.stdout.write(`${parts.join('\n\n')}\n`);
}

function table(name: string, { logOdds, usual, shares }: ModelExplanation): string {
  const rows = shares.slice(0, MOST_SHOWN).map((share) => {
    return `| ${share.name} | ${share.value.toFixed(3)} | ${share.usual.toFixed(3)} | ${signed(share.logOdds)} |`;
  });
  const others = shares.slice(MOST_SHOWN);
  const rest = others.reduce((sum, share) => sum + share.logOdds, 0);
  return [
    `## ${name}`,
    '',
    `Log-odds ${signed(logOdds)} (${logistic(logOdds).toFixed(3)}); a candidate usual in everything: ${signed(usual)}.`,
    '',
    '| feature | here | usual | adds |',
    '|---|---|---|---|',
    ...rows,
    ...(others.length === 0 ? [] : [`| ${others.length} more | | | ${signed(rest)} |`]),
  ].join('\n');
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
