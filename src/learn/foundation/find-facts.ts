/** Finds the words that always had one tag, and those that never were part of a name. */
import { hashOfUnits } from '../../extract/analysis/hash.ts';
import type { TagSet } from '../../extract/analysis/tag-set.ts';
import type { ParsedText } from './corpus.ts';

/** Seen this often before its tag counts as fixed. */
const OFTEN_FOR_TAG = 30;
/** In so many sightings one may be otherwise: the teacher errs too. */
const TAG_EXCEPTIONS = 1 / 500;
const OFTEN_FOR_NAME = 40;

export interface FactLists {
  readonly tagged: Uint32Array;
  readonly tags: Uint8Array;
  readonly neverNames: Uint32Array;
}

export function findFacts(texts: readonly ParsedText[], set: TagSet): FactLists {
  const seen = new Map<string, { count: number; named: number; tags: Map<string, number> }>();
  for (const { sentences } of texts) {
    for (const { forms, tags, names } of sentences) {
      forms.forEach((form, i) => {
        let word = seen.get(form);
        if (word === undefined) seen.set(form, (word = { count: 0, named: 0, tags: new Map() }));
        word.count++;
        if (names[i] !== 'O') word.named++;
        word.tags.set(tags[i]!, (word.tags.get(tags[i]!) ?? 0) + 1);
      });
    }
  }
  const fixed: [number, number][] = [];
  const never: number[] = [];
  for (const [form, { count, named, tags }] of seen) {
    const hash = hashOfUnits(form, 0, form.length) >>> 0;
    const [tag, most] = [...tags].reduce((best, one) => (one[1] > best[1] ? one : best));
    if (count >= OFTEN_FOR_TAG && count - most <= count * TAG_EXCEPTIONS) fixed.push([hash, set.tags.indexOf(tag)]);
    if (count >= OFTEN_FOR_NAME && named === 0) never.push(hash);
  }
  fixed.sort(([a], [b]) => a - b);
  return {
    tagged: Uint32Array.from(fixed, ([hash]) => hash),
    tags: Uint8Array.from(fixed, ([, tag]) => tag),
    neverNames: Uint32Array.from(never).sort(),
  };
}
