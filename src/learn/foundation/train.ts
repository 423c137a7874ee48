/**
 * `npm run train:foundation -- [PARSES]`: learns tagger, name finder, parser and lemmas from the parsed news, writes
 * `src/extract/weights/foundation.bin` and reports how far they agree with parses that were kept back.
 * The same bytes on every machine.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { modelsFrom, wordFactSections } from '../../extract/analysis/foundation-file.ts';
import { joinSections, parseSections, type NamedBytes } from '../../extract/analysis/weights-file.ts';
import { isHeldBack } from './corpus.ts';
import { readMaterial, type Material } from './material.ts';
import { measure } from './measure.ts';
import { FOLDS, mergeFolds, runPart, type Part, type PartResult } from './parts.ts';
import { lemmaAgreement, trainLemmas } from './train-lemmas.ts';

const weights = pathToFileURL(`${process.cwd()}/src/extract/weights/`);
const log = (line: string) => process.stdout.write(`${line}\n`);

if (isMainThread) await train(process.argv[2] ?? '../shared/train/parses/news.tsv.gz');
else {
  const { part, parses } = workerData as { part: Part; parses: string };
  parentPort?.postMessage(runPart(part, readMaterial(parses, weights), log));
}

async function train(parses: string): Promise<void> {
  const material = readMaterial(parses, weights);
  const parts: Part[] = Array.from({ length: FOLDS }, (_, fold) => ({ name: 'fold', fold, tags: undefined }));
  const folds = await runAll(parts, parses);
  const tags = mergeFolds(
    material.learnt,
    folds.map((result) => result.tags),
  );
  const part = (name: Part['name']): Part => ({ name, fold: 0, tags });
  const results = await runAll([part('parser'), part('tagger'), part('names')], parses);
  write(
    material,
    results.flatMap(({ sections }) => sections),
  );
}

/** Two workers at a time; results in the order of the parts. */
async function runAll(parts: readonly Part[], parses: string): Promise<PartResult[]> {
  const results: PartResult[] = [];
  let next = 0;
  const lane = async () => {
    while (next < parts.length) {
      const index = next++;
      results[index] = await runInWorker(parts[index]!, parses);
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

function runInWorker(part: Part, parses: string): Promise<PartResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { part, parses },
      resourceLimits: { maxOldGenerationSizeMb: 4000 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function write({ parsed, set, lexicon, facts, heldBack }: Material, learnt: readonly NamedBytes[]): void {
  const lemmas = trainLemmas(parsed.filter((text) => !isHeldBack(text)));
  const text = new TextEncoder();
  const bytes = joinSections([
    ['set', text.encode(JSON.stringify(set))],
    ['lemmas', text.encode(lemmas)],
    ...wordFactSections(facts.tagged, facts.tags, facts.neverNames),
    ...learnt,
  ]);
  writeFileSync(new URL('foundation.bin.part', weights), bytes);
  renameSync(new URL('foundation.bin.part', weights), new URL('foundation.bin', weights));
  log(`foundation.bin: ${bytes.length} bytes`);
  log(`lemmas ${lemmaAgreement(lemmas, parsed.filter(isHeldBack)).toFixed(2)} (${lemmas.length} units of rules)`);
  for (const line of measure(modelsFrom(parseSections(bytes, 'the new weights'), lexicon), heldBack)) log(line);
}
