/** `claimgraph eval GOLD_DIR ARTICLES_DIR`: how extraction does against annotated articles. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { score, rates, type GoldFile, type ScoreReport, type ScoredClaim, type Tally } from '../evaluate/score.ts';
import { extractAll } from './extract-all.ts';
import { claimRows } from './claim-row.ts';
import { hasErrors, issueLines } from './issues.ts';
import { readArticles } from './read-articles.ts';
import { shippedKnowledge } from './shipped.ts';

export interface EvalOptions {
  readonly misses?: boolean;
  readonly json?: boolean;
  /** Claims below this confidence do not count; `build`'s own threshold when absent. */
  readonly threshold?: string;
  /** A regular expression over the names of the gold files. */
  readonly only?: string;
}

export async function evalCommand(goldFolder: string, articleFolder: string, options: EvalOptions): Promise<number> {
  const only = options.only === undefined ? undefined : new RegExp(options.only);
  const files = (await readdir(goldFolder))
    .filter((file) => file.endsWith('.json') && (only?.test(file) ?? true))
    .sort();
  const golds = await Promise.all(
    files.map(async (file) => JSON.parse(await readFile(join(goldFolder, file), 'utf8')) as GoldFile),
  );
  const { documents, issues } = await readArticles(golds.map(({ doc }) => join(articleFolder, `${doc}.txt`)));
  process.stderr.write(issueLines(issues, true));
  if (hasErrors(issues)) return 1;
  const extracted = await extractAll(documents, { ...(await shippedKnowledge()), known: [] });
  const rows = extracted.flatMap(({ document, result }) => claimRows(document, result, result.claims));
  const textOf = (doc: string) => documents.find(({ id }) => id === doc)?.text;
  const threshold = options.threshold === undefined ? undefined : Number(options.threshold);
  const taken = rows.filter((row) => (threshold === undefined ? !row.proposal : row.confidence >= threshold));
  const report = score(golds, taken, textOf);
  const best = bestThreshold(golds, rows);
  if (options.json) process.stdout.write(`${JSON.stringify(asJson(report, best), null, 2)}\n`);
  else process.stdout.write(asText(report, best, options.misses === true));
  return 0;
}

export interface Best {
  readonly threshold: number;
  readonly triple: number;
  readonly pair: number;
}

/** The confidence at which the F1 of triples is highest, in steps of 0.02. */
export function bestThreshold(
  golds: readonly GoldFile[],
  rows: readonly (ScoredClaim & { readonly confidence: number })[],
): Best {
  let best: Best = { threshold: 1, triple: 0, pair: 0 };
  for (let step = 49; step >= 1; step--) {
    const threshold = step / 50;
    const report = score(
      golds,
      rows.filter(({ confidence }) => confidence >= threshold),
      () => undefined,
    );
    const triple = rates(report.triple).f1;
    if (triple > best.triple) best = { threshold, triple, pair: rates(report.pair).f1 };
  }
  return best;
}

function asText(report: ScoreReport, best: Best, misses: boolean): string {
  const lines = [...report.byRelation]
    .sort(([, a], [, b]) => b.gold - a.gold)
    .map(([name, tally]) => line(name, tally));
  if (misses) {
    lines.push('', 'missed:', ...report.missed.map((text) => `  - ${text}`));
    lines.push('', 'not in the gold:', ...report.extra.map((text) => `  + ${text}`), '');
  }
  lines.push('', line('triple', report.triple), line('strict', report.strict), line('pair', report.pair));
  lines.push(
    `grounded         ${(report.quoted === 0 ? 1 : report.grounded / report.quoted).toFixed(3)}   (${report.grounded} of ${report.quoted})`,
  );
  lines.push(
    `best threshold   ${best.threshold.toFixed(2)}: triple F1 ${best.triple.toFixed(3)}, pair F1 ${best.pair.toFixed(3)}`,
  );
  return `${lines.join('\n')}\n`;
}

function line(name: string, tally: Tally): string {
  const { precision, recall, f1 } = rates(tally);
  return `${name.padEnd(16)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}   (${tally.found} of ${tally.predicted} found, ${tally.gold} gold)`;
}

function asJson(report: ScoreReport, best: Best) {
  const { articles, triple, strict, pair, byRelation, grounded, quoted } = report;
  const whole = { triple: rates(triple), strict: rates(strict), pair: rates(pair) };
  const relations = Object.fromEntries([...byRelation].map(([name, tally]) => [name, { ...rates(tally), ...tally }]));
  return { articles, ...whole, grounded: quoted === 0 ? 1 : grounded / quoted, best, relations };
}
