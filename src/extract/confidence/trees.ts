/** Boosted decision trees: a sum of small trees over a row of numbers, squashed into a chance. */
export interface Trees {
  readonly bias: number;
  /** Nodes of all trees, one after another. A leaf has feature -1 and its value in `threshold`. */
  readonly features: Int16Array;
  readonly thresholds: Float32Array;
  /** Left child; the right one follows it. A row goes left when its value is at most the threshold. */
  readonly left: Int32Array;
  readonly roots: Int32Array;
}

export function scoreTrees({ bias, features, thresholds, left, roots }: Trees, row: Float32Array): number {
  let sum = bias;
  for (let t = 0; t < roots.length; t++) {
    let node = roots[t]!;
    for (let feature = features[node]!; feature >= 0; feature = features[node]!) {
      node = left[node]! + (row[feature]! <= thresholds[node]! ? 0 : 1);
    }
    sum += thresholds[node]!;
  }
  return sum;
}
