/** The lowest chance from which the share of right ones is still `precision`. */
export function thresholdFor(
  judged: readonly { readonly chance: number; readonly right: boolean }[],
  precision: number,
): number {
  const sorted = [...judged].sort((a, b) => b.chance - a.chance);
  let right = 0;
  let threshold = 1;
  sorted.forEach((one, i) => {
    if (one.right) right++;
    if (i >= 20 && right / (i + 1) >= precision) threshold = one.chance;
  });
  return threshold;
}

/** The best F1 over all thresholds, as a line of text; `wanted` is how many there are to find. */
export function bestF1(
  judged: readonly { readonly chance: number; readonly right: boolean }[],
  wanted: number,
): string {
  let [right, best, line] = [0, 0, ''];
  [...judged]
    .sort((a, b) => b.chance - a.chance)
    .forEach((one, i) => {
      if (one.right) right++;
      const [precision, recall] = [right / (i + 1), right / wanted];
      const f1 = (2 * precision * recall) / (precision + recall || 1);
      if (f1 <= best) return;
      best = f1;
      line = `best F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)}) from ${one.chance.toFixed(2)}`;
    });
  return line;
}
