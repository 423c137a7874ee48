/** What readers said of the pronouns and descriptions of annotated documents. */
import { readFileSync } from 'node:fs';
import type { GoldDocument, GoldReference } from './gold.ts';

interface Line {
  readonly doc: string;
  /** UTF-16 offsets into the document's text, and indexes into its entities. */
  readonly references: readonly (readonly [start: number, end: number, entities: readonly number[]])[];
}

/** The same documents, those that `file` (JSON lines) speaks of with their references. */
export function withReferences(documents: readonly GoldDocument[], file: string): GoldDocument[] {
  const byDoc = new Map<string, readonly GoldReference[]>();
  for (const text of readFileSync(file, 'utf8').split('\n')) {
    if (text === '') continue;
    const { doc, references } = JSON.parse(text) as Line;
    byDoc.set(
      doc,
      references.map(([start, end, entities]) => ({ start, end, entities })),
    );
  }
  return documents.map((document) => ({ ...document, references: byDoc.get(document.doc) }));
}
