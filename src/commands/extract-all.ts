/** Extraction over many documents: in this thread for a few, in worker threads for many. Results come in the order given. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Extracted } from '../extract/extract.ts';
import type { Document } from '../model/document.ts';
import { loadExtractor } from './load-extractor.ts';
import type { ExtractorSource } from './load-extractor.ts';

export interface ExtractedDocument {
  readonly document: Document;
  readonly result: Extracted;
}

/** Characters of text from which a second thread is worth its start. */
const WORTH_A_THREAD = 300_000;

/** Documents a thread is given at a time. */
const BATCH = 8;

export interface ExtractAllOptions {
  /** Default: one a core. */
  readonly threads?: number | undefined;
  readonly explain?: boolean | undefined;
}

export async function extractAll(
  documents: readonly Document[],
  source: ExtractorSource,
  { threads = availableParallelism(), explain = false }: ExtractAllOptions = {},
): Promise<ExtractedDocument[]> {
  const size = documents.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  const wanted = Math.max(1, Math.min(threads, 8, Math.floor(size / WORTH_A_THREAD)));
  if (wanted === 1 || explain) {
    const extract = await loadExtractor(source, explain);
    return documents.map((document) => ({ document, result: extract(document) }));
  }
  const results: Extracted[] = [];
  let next = 0;
  const run = () =>
    new Promise<void>((resolve, reject) => {
      const file = import.meta.url.endsWith('.ts') ? './extract-worker.ts' : './extract-worker.js';
      const worker = new Worker(new URL(file, import.meta.url), { workerData: source });
      let first = 0;
      const give = () => {
        if (next >= documents.length) {
          void worker.terminate().then(() => resolve());
          return;
        }
        first = next;
        next = Math.min(documents.length, next + BATCH);
        worker.postMessage(documents.slice(first, next));
      };
      worker.on('message', (extracted: readonly Extracted[]) => {
        extracted.forEach((result, i) => (results[first + i] = result));
        give();
      });
      worker.on('error', reject);
      give();
    });
  await Promise.all(Array.from({ length: wanted }, run));
  return documents.map((document, i) => ({ document, result: results[i]! }));
}
