/** `claimgraph extract FILE…`: what articles claim, one claim a line; or one claim with everything that speaks for it. */
import type { Issue } from '../model/issue.ts';
import { claimRows } from './claim-row.ts';
import { explanation } from './explanation.ts';
import { extractEach, type ExtractedDocument } from './extract-all.ts';
import { eachArticle } from './read-articles.ts';
import { printerOf, type RowFormat } from './row-printer.ts';
import { shippedKnowledge } from './shipped.ts';

export interface ExtractCommandOptions {
  readonly format?: RowFormat;
  /** Number of a claim in the output, from 1. */
  readonly explain?: string;
  /** Leave out what `build` would not take. */
  readonly edges?: boolean;
  readonly threads?: string;
}

/** Prints the claims of each article as soon as they are known: memory does not grow with the number of articles. */
export async function extractCommand(files: readonly string[], options: ExtractCommandOptions): Promise<number> {
  const unread: Issue[] = [];
  const found: Issue[] = [];
  const threads = options.threads === undefined ? undefined : Math.max(1, Number(options.threads) || 1);
  const wanted = options.explain === undefined ? undefined : Number(options.explain);
  const knowledge = await shippedKnowledge();
  const extracted = extractEach(
    eachArticle(files, (issue) => unread.push(issue)),
    { ...knowledge, known: [] },
    { threads, explain: wanted !== undefined },
  );
  const print = wanted === undefined ? await printerOf(options.format ?? 'jsonl') : undefined;
  let count = 0;
  let explained: string | undefined;
  for await (const { document, result } of extracted) {
    found.push(...result.issues);
    const claims = takenOf(result, options);
    const claim = wanted === undefined ? undefined : claims[wanted - 1 - count];
    if (claim !== undefined) explained = explanation(document, result, claim, knowledge.ontology);
    print?.rows(claimRows(document, result, claims));
    count += claims.length;
  }
  print?.end();
  const failed = await tell([...unread, ...found]);
  if (wanted === undefined) return failed ? 1 : 0;
  if (explained === undefined) {
    process.stderr.write(`claim "${options.explain ?? ''}" is not there: choose from 1 to ${count}\n`);
    return 2;
  }
  process.stdout.write(explained);
  return 0;
}

/** Most articles give none, and then nothing of this is loaded. True when one is an error. */
async function tell(issues: readonly Issue[]): Promise<boolean> {
  if (issues.length === 0) return false;
  const { hasErrors, issueLines } = await import('./issues.ts');
  process.stderr.write(issueLines(issues, true));
  return hasErrors(issues);
}

function takenOf({ claims }: ExtractedDocument['result'], { edges }: ExtractCommandOptions) {
  return edges === true ? claims.filter(({ extraction }) => extraction?.proposal === false) : claims;
}
