/** Words that need no looking at their company: always one tag, or never part of a name. Keyed by the hash of the form. */
export interface WordFacts {
  /** Tag number, 0 for a word that varies. */
  tagOf(form: number): number;
  isNeverName(form: number): boolean;
}

export const NO_FACTS: WordFacts = { tagOf: () => 0, isNeverName: () => false };

/** Both lists hold form hashes, sorted as unsigned integers. */
export function wordFacts(tagged: Uint32Array, tags: Uint8Array, neverNames: Uint32Array): WordFacts {
  const tagByForm = new Map(Array.from(tagged, (form, i) => [form | 0, tags[i]!]));
  const never = new Set(Array.from(neverNames, (form) => form | 0));
  return { tagOf: (form) => tagByForm.get(form) ?? 0, isNeverName: (form) => never.has(form) };
}
