/** Spherical k-means in two levels: coarse classes, each split into fine ones. Seeded, plain ordered sums. */
import type { Vectors } from './vectors.ts';

const ROUNDS = 12;

/** Fine class of every word, from 1, numbered so that the coarse class is the quotient by `fineInCoarse`. */
export function clusterWords(vectors: Vectors, coarseCount: number, fineInCoarse: number): Uint16Array {
  const all = Array.from(vectors.words, (_, index) => index);
  const coarse = kMeans(vectors, all, coarseCount);
  const fine = new Uint16Array(vectors.words.length);
  for (let c = 0; c < coarseCount; c++) {
    const members = all.filter((index) => coarse[index] === c);
    const split = kMeans(vectors, members, fineInCoarse);
    members.forEach((index, i) => (fine[index] = 1 + c * fineInCoarse + split[i]!));
  }
  return fine;
}

function kMeans({ values, dimensions }: Vectors, rows: readonly number[], k: number): Uint16Array {
  const centres = new Float64Array(k * dimensions);
  const assigned = new Uint16Array(rows.length);
  const frequent = rows.slice(0, Math.max(k, Math.ceil(rows.length / 8)));
  for (let c = 0; c < k; c++) {
    const row = frequent[Math.floor((c * frequent.length) / k)] ?? 0;
    for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = values[row * dimensions + d]!;
  }
  for (let round = 0; round < ROUNDS; round++) {
    rows.forEach((row, i) => (assigned[i] = nearest(values, row * dimensions, centres, k, dimensions)));
    centres.fill(0);
    rows.forEach((row, i) => {
      const base = assigned[i]! * dimensions;
      for (let d = 0; d < dimensions; d++) centres[base + d] = centres[base + d]! + values[row * dimensions + d]!;
    });
    for (let c = 0; c < k; c++) normalise(centres, c * dimensions, dimensions);
  }
  return assigned;
}

function nearest(values: Float32Array, offset: number, centres: Float64Array, k: number, dimensions: number): number {
  let best = 0;
  let bestScore = -Infinity;
  for (let c = 0; c < k; c++) {
    let score = 0;
    const base = c * dimensions;
    for (let d = 0; d < dimensions; d++) score += values[offset + d]! * centres[base + d]!;
    if (score > bestScore) {
      bestScore = score;
      best = c;
    }
  }
  return best;
}

function normalise(centres: Float64Array, base: number, dimensions: number): void {
  let square = 0;
  for (let d = 0; d < dimensions; d++) square += centres[base + d]! * centres[base + d]!;
  const norm = Math.sqrt(square) || 1;
  for (let d = 0; d < dimensions; d++) centres[base + d] = centres[base + d]! / norm;
}
