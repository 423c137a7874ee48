/**
 * `npm run tck -- FILE [--failures] [--only TEXT]`: runs the scenarios of the openCypher TCK in FILE (JSON; `graphs/` beside
 * it holds the named graphs) on scratch graphs and prints figures by folder. The last line is `N passed, N failed, N skipped`;
 * the exit code is 1 if any failed.
 */
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { runScenario } from './run-scenario.ts';
import type { Outcome } from './run-scenario.ts';
import { folderOf, readScenarios } from './scenario.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { failures: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const [file] = positionals;
if (file === undefined) {
  process.stderr.write('usage: npm run tck -- FILE [--failures] [--only TEXT]\n');
  process.exit(2);
}

interface Figures {
  passed: number;
  failed: number;
  skipped: number;
}

const none = (): Figures => ({ passed: 0, failed: 0, skipped: 0 });
const folders = new Map<string, { results: Figures; errors: Figures }>();
const total = none();
const failures: string[] = [];

for (const scenario of readScenarios(file)) {
  if (!`${scenario.feature} ${scenario.scenario}`.includes(values.only)) continue;
  const outcome = await runScenario(scenario, dirname(file));
  record(folderOf(scenario), outcome);
  if (outcome.status !== 'passed') {
    failures.push(`${outcome.status}: ${scenario.feature} ${scenario.scenario}\n      ${outcome.reason ?? ''}`);
  }
}

function record(folder: string, { status, expectsError }: Outcome): void {
  const figures = folders.get(folder) ?? { results: none(), errors: none() };
  folders.set(folder, figures);
  figures[expectsError ? 'errors' : 'results'][status] += 1;
  total[status] += 1;
}

function share({ passed, failed, skipped }: Figures): string {
  const all = passed + failed + skipped;
  return all === 0 ? '-' : `${passed}/${all}`;
}

function print(name: string, results: string, errors: string): void {
  process.stdout.write(`${name.padEnd(42)} ${results.padStart(10)} ${errors.padStart(10)}\n`);
}

print('folder', 'results', 'errors');
const sum = { results: none(), errors: none() };
for (const [folder, figures] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
  print(folder, share(figures.results), share(figures.errors));
  for (const kind of ['results', 'errors'] as const) {
    for (const status of ['passed', 'failed', 'skipped'] as const) sum[kind][status] += figures[kind][status];
  }
}
print('all', share(sum.results), share(sum.errors));
if (values.failures) process.stdout.write(`${failures.join('\n')}\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
