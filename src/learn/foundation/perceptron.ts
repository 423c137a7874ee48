/**
 * Averaged multiclass perceptron over hashed features (Freund & Schapire 1999; Collins 2002), in integers throughout, so that
 * every machine learns the same. Most features ever weigh for two or three classes only, so rows are short lists.
 */
import type { ModelRows, Scorer } from '../../extract/analysis/linear-model.ts';

export interface Perceptron extends Scorer {
  /** Counts an example seen; call once before its update, if any. */
  tick(): void;
  /** Adds `by` to the weight of `cell` for each of the features. */
  update(features: Int32Array, count: number, cell: number, by: number): void;
  /** Mean weights over all examples seen, in steps of 1/`scale`; those that round to 0, and rows below `atLeast` in all cells, are left out. */
  average(scale: number, atLeast: number): ModelRows;
}

/** A feature gets a row only when it has been part of an update this often: single sightings are learnt by heart, not understood. */
const WORTH_A_ROW = 2;
const SEEN_BITS = 25;

/** Rows lie in one arena, each in a block that moves to the end when it is full: scoring reads straight on. */
export function makePerceptron(slotBits: number): Perceptron {
  const mask = (1 << slotBits) - 1;
  /** Key, start of the block, used and free cells of the block. */
  const slots = new Int32Array(4 << slotBits);
  const seen = new Uint8Array(1 << SEEN_BITS);
  let used = 0;
  let size = 0;
  let capacity = 1 << 21;
  /** Weight and cell in one: `weight * 256 + cell`. */
  let packed = new Int32Array(capacity);
  let stamps = new Int32Array(capacity);
  let totals = new Float64Array(capacity);
  let now = 0;

  const slotOf = (key: number) => {
    let at = key & mask;
    while (slots[4 * at] !== 0 && slots[4 * at] !== key) at = (at + 1) & mask;
    return 4 * at;
  };
  const reserve = (cells: number) => {
    if (size + cells > capacity) {
      capacity *= 2;
      const old = { packed, stamps, totals };
      packed = new Int32Array(capacity);
      stamps = new Int32Array(capacity);
      totals = new Float64Array(capacity);
      packed.set(old.packed);
      stamps.set(old.stamps);
      totals.set(old.totals);
    }
    size += cells;
    return size - cells;
  };
  const cellIn = (slot: number, cell: number) => {
    const start = slots[slot + 1]!;
    const count = slots[slot + 2]!;
    for (let e = start; e < start + count; e++) if ((packed[e]! & 255) === cell) return e;
    if (count === slots[slot + 3]!) {
      const room = count === 0 ? 2 : count * 2;
      const moved = reserve(room);
      packed.copyWithin(moved, start, start + count);
      stamps.copyWithin(moved, start, start + count);
      totals.copyWithin(moved, start, start + count);
      slots[slot + 1] = moved;
      slots[slot + 3] = room;
    }
    slots[slot + 2] = count + 1;
    const made = slots[slot + 1]! + count;
    packed[made] = cell;
    stamps[made] = now;
    return made;
  };

  return {
    tick() {
      now++;
    },
    score(features, count, scores) {
      scores.fill(0);
      for (let f = 0; f < count; f++) {
        const slot = slotOf(features[f]!);
        const start = slots[slot + 1]!;
        const end = start + slots[slot + 2]!;
        for (let e = start; e < end; e++) {
          const entry = packed[e]!;
          const cell = entry & 255;
          scores[cell] = scores[cell]! + (entry >> 8);
        }
      }
    },
    update(features, count, cell, by) {
      for (let f = 0; f < count; f++) {
        const key = features[f]!;
        const slot = slotOf(key);
        if (slots[slot] === 0) {
          const place = (key ^ (key >>> 7)) & ((1 << SEEN_BITS) - 1);
          seen[place] = seen[place]! + 1;
          if (seen[place] < WORTH_A_ROW) continue;
          if (++used > mask * 0.85) throw new Error('The perceptron is full: give it more slot bits.');
          slots[slot] = key;
        }
        const e = cellIn(slot, cell);
        totals[e] = totals[e]! + (packed[e]! >> 8) * (now - stamps[e]!);
        stamps[e] = now;
        packed[e] = packed[e]! + by * 256;
      }
    },
    average(scale, atLeast) {
      const order: number[] = [];
      for (let at = 0; at <= mask; at++) if (slots[4 * at] !== 0) order.push(4 * at);
      order.sort((a, b) => (slots[a]! >>> 0) - (slots[b]! >>> 0));
      const keys: number[] = [];
      const lengths: number[] = [];
      const cells: number[] = [];
      const weights: number[] = [];
      for (const slot of order) {
        const row: [number, number][] = [];
        const start = slots[slot + 1]!;
        for (let e = start; e < start + slots[slot + 2]!; e++) {
          const total = totals[e]! + (packed[e]! >> 8) * (now - stamps[e]!);
          const mean = Math.max(-32768, Math.min(32767, Math.round((total / now) * scale)));
          if (Math.abs(mean) >= atLeast) row.push([packed[e]! & 255, mean]);
        }
        if (row.length === 0) continue;
        row.sort(([a], [b]) => a - b);
        keys.push(slots[slot]! >>> 0);
        lengths.push(row.length);
        for (const [cell, weight] of row) {
          cells.push(cell);
          weights.push(weight);
        }
      }
      return {
        keys: Uint32Array.from(keys),
        lengths: Uint8Array.from(lengths),
        classes: Uint8Array.from(cells),
        weights: Int16Array.from(weights),
      };
    },
  };
}
