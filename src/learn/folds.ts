import { hashText } from '../extract/features/hash.ts';

/** The fold of a document: a function of its name alone, so that no other choice moves it. */
export function foldOf(doc: string, folds: number): number {
  return (hashText(`fold ${doc}`) >>> 8) % folds;
}
