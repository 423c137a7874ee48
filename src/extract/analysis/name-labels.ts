/** Label 0 stands outside the sentence, 1 is `O`, then `B-` and `I-` of each type by turns from 2 on. */
export const OUTSIDE_NAME = 1;

export const isBegin = (label: number) => label >= 2 && (label & 1) === 0;

/** Whether `label` may follow `before`: an `I-` only after its own `B-` or `I-`. */
export function mayFollow(before: number, label: number): boolean {
  if (label < 2 || isBegin(label)) return true;
  return before === label || before === label - 1;
}
