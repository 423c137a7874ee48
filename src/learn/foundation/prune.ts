/** Keeps the features that weigh most: the rest change few decisions and cost space and time. */
import type { ModelRows } from '../../extract/analysis/linear-model.ts';
import type { MoveRows } from '../../extract/analysis/move-model.ts';

/** The least weight such that at most `most` of the peaks reach it. */
function thresholdFor(peaks: Int32Array, most: number): number {
  const sorted = Int32Array.from(peaks).sort();
  return sorted.length <= most ? 1 : sorted[sorted.length - 1 - most]! + 1;
}

/** At most `most` rows, by their greatest weight; within a row, weights of less than half the threshold go too. */
export function pruneRows({ keys, lengths, classes, weights }: ModelRows, most: number): ModelRows {
  const starts = new Int32Array(keys.length);
  const peaks = new Int32Array(keys.length);
  let at = 0;
  for (let i = 0; i < keys.length; i++) {
    starts[i] = at;
    for (const end = at + lengths[i]!; at < end; at++) peaks[i] = Math.max(peaks[i]!, Math.abs(weights[at]!));
  }
  const threshold = thresholdFor(peaks, most);
  const kept = Array.from(keys.keys()).filter((i) => peaks[i]! >= threshold);
  const cells = kept.map((i) =>
    Array.from({ length: lengths[i]! }, (_, n) => starts[i]! + n).filter(
      (cell) => 2 * Math.abs(weights[cell]!) >= threshold,
    ),
  );
  return {
    keys: Uint32Array.from(kept, (i) => keys[i]!),
    lengths: Uint8Array.from(cells, (row) => row.length),
    classes: Uint8Array.from(cells.flat(), (cell) => classes[cell]!),
    weights: Int16Array.from(cells.flat(), (cell) => weights[cell]!),
  };
}

export function pruneMoves({ keys, left, right }: MoveRows, most: number): MoveRows {
  const peaks = Int32Array.from(keys, (_, i) => Math.max(Math.abs(left[i]!), Math.abs(right[i]!)));
  const threshold = thresholdFor(peaks, most);
  const kept = Array.from(keys.keys()).filter((i) => peaks[i]! >= threshold);
  return {
    keys: Uint32Array.from(kept, (i) => keys[i]!),
    left: Int16Array.from(kept, (i) => left[i]!),
    right: Int16Array.from(kept, (i) => right[i]!),
  };
}
