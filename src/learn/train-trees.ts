/** Gradient boosting with logistic loss (Friedman 2001) over histograms, with Newton leaf values and L2. Seeded row and column sampling. */
import type { Trees } from '../extract/confidence/trees.ts';
import { randomFrom } from './random.ts';

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly l2: number;
  /** Least sum of second derivatives in a leaf. */
  readonly minimum: number;
  readonly rows: number;
  readonly columns: number;
  readonly seed: number;
}

const BINS = 32;

export function trainTrees(
  rows: readonly Float32Array[],
  labels: Uint8Array,
  options: TreeOptions,
  weights?: Float32Array,
): Trees {
  const n = rows.length;
  const width = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(rows, f));
  const binned = Array.from({ length: width }, (_, f) => Uint8Array.from(rows, (row) => binOf(cuts[f]!, row[f]!)));
  const random = randomFrom(options.seed);
  const weight = weights ?? new Float32Array(n).fill(1);
  let [yes, all] = [0, 0];
  for (let i = 0; i < n; i++) {
    yes += labels[i]! * weight[i]!;
    all += weight[i]!;
  }
  const bias = Math.log((yes + 1) / (all - yes + 1));
  const scores = new Float64Array(n).fill(bias);
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const nodes = { features: [] as number[], thresholds: [] as number[], left: [] as number[] };
  const roots: number[] = [];
  for (let t = 0; t < options.trees; t++) {
    const sample: number[] = [];
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      g[i] = (p - labels[i]!) * weight[i]!;
      h[i] = Math.max(p * (1 - p), 1e-6) * weight[i]!;
      if (random() < options.rows) sample.push(i);
    }
    const columns: number[] = [];
    for (let f = 0; f < width; f++) if (random() < options.columns) columns.push(f);
    roots.push(nodes.features.length);
    addNode(nodes);
    grow(roots[t]!, Int32Array.from(sample), 0);
    for (let i = 0; i < n; i++) scores[i]! += descend(roots[t]!, rows[i]!);

    function grow(node: number, members: Int32Array, depth: number): void {
      let [sumG, sumH] = [0, 0];
      for (const i of members) {
        sumG += g[i]!;
        sumH += h[i]!;
      }
      let best = { gain: 1e-4, feature: -1, bin: 0 };
      if (depth < options.depth && members.length > 8) {
        const histG = new Float64Array(BINS);
        const histH = new Float64Array(BINS);
        for (const feature of columns) {
          if (cuts[feature]!.length === 0) continue;
          histG.fill(0);
          histH.fill(0);
          const bins = binned[feature]!;
          for (const i of members) {
            const bin = bins[i]!;
            histG[bin]! += g[i]!;
            histH[bin]! += h[i]!;
          }
          let [leftG, leftH] = [0, 0];
          for (let bin = 0; bin < cuts[feature]!.length; bin++) {
            leftG += histG[bin]!;
            leftH += histH[bin]!;
            const [rightG, rightH] = [sumG - leftG, sumH - leftH];
            if (leftH < options.minimum || rightH < options.minimum) continue;
            const gain =
              (leftG * leftG) / (leftH + options.l2) +
              (rightG * rightG) / (rightH + options.l2) -
              (sumG * sumG) / (sumH + options.l2);
            if (gain > best.gain) best = { gain, feature, bin };
          }
        }
      }
      if (best.feature < 0) {
        nodes.features[node] = -1;
        nodes.thresholds[node] = (-options.rate * sumG) / (sumH + options.l2);
        return;
      }
      const bins = binned[best.feature]!;
      const low = members.filter((i) => bins[i]! <= best.bin);
      const high = members.filter((i) => bins[i]! > best.bin);
      const left = nodes.features.length;
      addNode(nodes);
      addNode(nodes);
      nodes.features[node] = best.feature;
      nodes.thresholds[node] = Math.fround(cuts[best.feature]![best.bin]!);
      nodes.left[node] = left;
      grow(left, low, depth + 1);
      grow(left + 1, high, depth + 1);
    }
  }

  function descend(root: number, row: Float32Array): number {
    let node = root;
    while (nodes.features[node]! >= 0)
      node = nodes.left[node]! + (row[nodes.features[node]!]! <= nodes.thresholds[node]! ? 0 : 1);
    return nodes.thresholds[node]!;
  }

  return {
    bias,
    features: Int16Array.from(nodes.features),
    thresholds: Float32Array.from(nodes.thresholds),
    left: Int32Array.from(nodes.left),
    roots: Int32Array.from(roots),
  };
}

function addNode(nodes: { features: number[]; thresholds: number[]; left: number[] }): void {
  nodes.features.push(-1);
  nodes.thresholds.push(0);
  nodes.left.push(0);
}

/** At most BINS - 1 values that part the rows into like numbers; a row with a value up to cut `b` falls in bin `b` or below. */
function cutsOf(rows: readonly Float32Array[], feature: number): Float32Array {
  const values = Float32Array.from(rows, (row) => row[feature]!).sort();
  const cuts: number[] = [];
  const distinct = [...new Set(values)];
  if (distinct.length < BINS) return Float32Array.from(distinct.slice(0, -1));
  for (let b = 1; b < BINS; b++) {
    const cut = values[Math.floor((b * values.length) / BINS)]!;
    if (cut !== cuts.at(-1) && cut !== values.at(-1)) cuts.push(cut);
  }
  return Float32Array.from(cuts);
}

function binOf(cuts: Float32Array, value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
