/** A thread that extracts the documents it is sent, batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../model/document.ts';
import { loadExtractor } from './load-extractor.ts';
import type { ExtractorSource } from './load-extractor.ts';

const loading = loadExtractor(workerData as ExtractorSource);

parentPort?.on('message', (documents: readonly Document[]) => {
  void loading.then((extract) => parentPort?.postMessage(documents.map((document) => extract(document))));
});
