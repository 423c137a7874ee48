/** Extraction over many documents: in this thread for a few, in worker threads for many. Results come in the order given. */
import { availableParallelism } from 'node:os';
import type { Extracted } from '../extract/extract.ts';
import type { Document } from '../model/document.ts';
import { openThread, thisThread } from './extract-threads.ts';
import { loadExtractor } from './load-extractor.ts';
import type { ExtractorSource } from './load-extractor.ts';

export interface ExtractedDocument {
  readonly document: Document;
  readonly result: Extracted;
}

/** Characters of text from which a second thread is worth its start. */
const WORTH_A_THREAD = 300_000;

/** Documents a thread is given at a time, and the characters from which fewer make a batch. */
const BATCH = 8;
const FULL_BATCH = 100_000;

/** Batches a thread has at hand: one that it works at, one that waits. */
const AT_HAND = 2;

/** Each thread has weights of its own, some 170 MB: two stay within 400. */
const THREADS = Math.min(2, availableParallelism());

export interface ExtractAllOptions {
  /** Default: two where there are two cores. */
  readonly threads?: number | undefined;
  readonly explain?: boolean | undefined;
}

export async function extractAll(
  documents: Iterable<Document>,
  source: ExtractorSource,
  options: ExtractAllOptions = {},
): Promise<ExtractedDocument[]> {
  const extracted: ExtractedDocument[] = [];
  for await (const each of extractEach(documents, source, options)) extracted.push(each);
  return extracted;
}

/** The same, one document after another: only a few are in memory at a time, however many there are. */
export async function* extractEach(
  documents: Iterable<Document> | AsyncIterable<Document>,
  source: ExtractorSource,
  { threads = THREADS, explain = false }: ExtractAllOptions = {},
): AsyncGenerator<ExtractedDocument> {
  const most = explain ? 1 : Math.max(1, Math.min(threads, 8));
  const rest = iterated(documents);
  const first: Document[] = [];
  let size = 0;
  while (most > 1 && size < most * WORTH_A_THREAD) {
    const next = await rest.next();
    if (next.done === true) break;
    first.push(next.value);
    size += next.value.text?.length ?? 0;
  }
  const all = chained(first, rest);
  const wanted = Math.max(1, Math.min(most, Math.floor(size / WORTH_A_THREAD)));
  if (wanted > 1) {
    yield* inThreads(all, source, wanted);
    return;
  }
  const extract = await loadExtractor(source, explain);
  for await (const document of all) yield { document, result: extract(document) };
}

async function* inThreads(
  documents: AsyncIterable<Document>,
  source: ExtractorSource,
  count: number,
): AsyncGenerator<ExtractedDocument> {
  const workers = Array.from({ length: count - 1 }, () => openThread(source));
  const threads = [...workers, await thisThread(source)];
  const pending: { readonly batch: readonly Document[]; readonly results: Promise<readonly Extracted[]> }[] = [];
  const oldest = async (): Promise<ExtractedDocument[]> => {
    const { batch, results } = pending.shift()!;
    return (await results).map((result, i) => ({ document: batch[i]!, result }));
  };
  try {
    for await (const batch of batches(documents)) {
      const thread = threads.reduce((best, other) => (other.waiting < best.waiting ? other : best));
      const results = thread.extract(batch);
      // Told to whoever awaits it in its turn.
      results.catch(() => undefined);
      pending.push({ batch, results });
      if (pending.length >= count * AT_HAND) yield* await oldest();
    }
    while (pending.length > 0) yield* await oldest();
  } finally {
    await Promise.all(threads.map((thread) => thread.close()));
  }
}

async function* batches(documents: AsyncIterable<Document>): AsyncGenerator<readonly Document[]> {
  let batch: Document[] = [];
  let size = 0;
  for await (const document of documents) {
    batch.push(document);
    size += document.text?.length ?? 0;
    if (batch.length < BATCH && size < FULL_BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

async function* iterated(documents: Iterable<Document> | AsyncIterable<Document>): AsyncGenerator<Document> {
  yield* documents;
}

async function* chained(first: Document[], rest: AsyncIterable<Document>): AsyncGenerator<Document> {
  for (let next = first.shift(); next !== undefined; next = first.shift()) yield next;
  yield* rest;
}
