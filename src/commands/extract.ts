/** `claimgraph extract FILE…`: what articles claim, one claim a line; or one claim with everything that speaks for it. */
import { issueLines, hasErrors } from './issues.ts';
import { claimRow, type ClaimRow } from './claim-row.ts';
import { explanation } from './explanation.ts';
import { extractAll } from './extract-all.ts';
import { readArticles } from './read-articles.ts';
import { shippedKnowledge } from './shipped.ts';

export interface ExtractCommandOptions {
  readonly format?: 'jsonl' | 'yaml' | 'table';
  /** Number of a claim in the output, from 1. */
  readonly explain?: string;
  /** Leave out what `build` would not take. */
  readonly edges?: boolean;
  readonly threads?: string;
}

export async function extractCommand(files: readonly string[], options: ExtractCommandOptions): Promise<number> {
  const { documents, issues: unread } = await readArticles(files);
  const threads = options.threads === undefined ? undefined : Math.max(1, Number(options.threads) || 1);
  const knowledge = await shippedKnowledge();
  const extracted = await extractAll(
    documents,
    { ...knowledge, known: [] },
    { threads, explain: options.explain !== undefined },
  );
  const issues = [...unread, ...extracted.flatMap(({ result }) => result.issues)];
  process.stderr.write(issueLines(issues, true));
  const claims = extracted.flatMap(({ document, result }) =>
    result.claims
      .filter(({ extraction }) => options.edges !== true || extraction?.proposal === false)
      .map((claim) => ({ document, result, claim })),
  );
  if (options.explain !== undefined) {
    const chosen = claims[Number(options.explain) - 1];
    if (chosen === undefined) {
      process.stderr.write(`claim "${options.explain}" is not there: choose from 1 to ${claims.length}\n`);
      return 2;
    }
    process.stdout.write(explanation(chosen.document, chosen.result, chosen.claim, knowledge.ontology));
    return 0;
  }
  const rows = claims.map(({ document, result, claim }) => claimRow(document, result, claim));
  process.stdout.write(await printed(rows, options.format ?? 'jsonl'));
  return hasErrors(issues) ? 1 : 0;
}

async function printed(rows: readonly ClaimRow[], format: 'jsonl' | 'yaml' | 'table'): Promise<string> {
  switch (format) {
    case 'jsonl':
      return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    case 'yaml': {
      const { stringify } = await import('yaml');
      return rows.length === 0 ? '[]\n' : stringify(rows.map((row) => JSON.parse(JSON.stringify(row)) as unknown));
    }
    case 'table':
      return rows.map((row, i) => `${tableLine(row, i + 1)}\n`).join('');
  }
}

function tableLine(row: ClaimRow, number: number): string {
  const mark = row.proposal ? '?' : ' ';
  const status = row.status === 'actual' ? '' : ` (${row.status})`;
  const count =
    row.count?.value === undefined
      ? ''
      : `, ${row.count.approx ?? ''} ${row.count.value} ${row.count.unit ?? ''}`.replace(/ +/g, ' ').trimEnd();
  const who = row.attribution === undefined ? '' : `, says ${row.attribution.join(', quoting ')}`;
  return `${String(number).padStart(4)} ${mark} ${row.confidence.toFixed(2)}  ${row.doc}  ${row.subject.name} ${row.relation} ${row.object.name}${status}${count}${who}`;
}
