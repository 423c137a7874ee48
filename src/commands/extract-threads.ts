/** Threads that extract batches of documents: workers, and the one that asks them. */
import { setImmediate as immediately } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Extracted } from '../extract/extract.ts';
import type { Document } from '../model/document.ts';
import { loadExtractor, type ExtractorSource } from './load-extractor.ts';

/** Megabytes for objects that a document leaves behind: a third of what a thread takes by itself, and as fast. */
const YOUNG = 16;

export interface ExtractThread {
  /** Batches that it has not answered yet. */
  readonly waiting: number;
  /** Rejects when the thread fails. */
  readonly extract: (batch: readonly Document[]) => Promise<readonly Extracted[]>;
  readonly close: () => Promise<void>;
}

export function openThread(source: ExtractorSource): ExtractThread {
  const file = import.meta.url.endsWith('.ts') ? './extract-worker.ts' : './extract-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: source,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const asked: {
    readonly answer: (results: readonly Extracted[]) => void;
    readonly fail: (error: unknown) => void;
  }[] = [];
  worker.on('message', (results: readonly Extracted[]) => asked.shift()?.answer(results));
  worker.on('error', (error) => {
    for (const { fail } of asked.splice(0)) fail(error);
  });
  return {
    get waiting() {
      return asked.length;
    },
    extract(batch) {
      return new Promise((answer, fail) => {
        asked.push({ answer, fail });
        worker.postMessage(batch);
      });
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** This thread as one of them: it takes a batch when it has nothing else to do. */
export async function thisThread(source: ExtractorSource): Promise<ExtractThread> {
  const extract = await loadExtractor(source);
  let waiting = 0;
  return {
    get waiting() {
      return waiting;
    },
    async extract(batch) {
      waiting++;
      await immediately();
      const results = batch.map((document) => extract(document));
      waiting--;
      return results;
    },
    close: () => Promise.resolve(),
  };
}
