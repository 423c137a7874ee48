/** What a whole document says about each of its words. */
import type { SentenceView } from '../features/sentence-view.ts';
import type { WordInDocument } from './head-features.ts';

const NOTHING: WordInDocument = { nameType: 0, count: 0, capitals: 0, longerType: 0 };

export function wordsInDocument(views: readonly SentenceView[]): (word: string) => WordInDocument {
  const table = new Map<string, { types: Map<number, number>; longer: number; count: number; capitals: number }>();
  for (const { words, shape, nameType, nameStart, nameEnd, length } of views) {
    for (let i = 0; i < length; i++) {
      const word = words[i]!;
      let row = table.get(word);
      if (row === undefined) table.set(word, (row = { types: new Map(), longer: 0, count: 0, capitals: 0 }));
      row.count++;
      // A capital at the start of a sentence says nothing.
      if (i > 0 && shape[i] !== 1) row.capitals++;
      if (nameType[i] === 0) continue;
      row.types.set(nameType[i]!, (row.types.get(nameType[i]!) ?? 0) + 1);
      if (nameEnd[i] === i && nameStart[i] !== i) row.longer = nameType[i]!;
    }
  }
  const rows = new Map<string, WordInDocument>();
  for (const [word, { types, longer, count, capitals }] of table) {
    let [nameType, most] = [0, 0];
    for (const [type, n] of types) if (n > most) [nameType, most] = [type, n];
    rows.set(word, { nameType, count, capitals, longerType: longer });
  }
  return (word) => rows.get(word) ?? NOTHING;
}
