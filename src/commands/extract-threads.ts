/** Worker threads that extract batches of documents. */
import { Worker } from 'node:worker_threads';
import type { Extracted } from '../extract/extract.ts';
import type { Document } from '../model/document.ts';
import type { ExtractorSource } from './load-extractor.ts';

export interface ExtractThread {
  /** Batches that it has not answered yet. */
  readonly waiting: number;
  /** Rejects when the thread fails. */
  readonly extract: (batch: readonly Document[]) => Promise<readonly Extracted[]>;
  readonly close: () => Promise<void>;
}

export function openThread(source: ExtractorSource): ExtractThread {
  const file = import.meta.url.endsWith('.ts') ? './extract-worker.ts' : './extract-worker.js';
  const worker = new Worker(new URL(file, import.meta.url), { workerData: source });
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
