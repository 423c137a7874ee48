/** Averaged perceptron over the parser's three moves, kept as two weights a feature: left and right arc against the shift. Integers. */
import { LEFT, RIGHT, SHIFT } from '../../extract/analysis/transition.ts';
import type { MoveRows, MoveScorer } from '../../extract/analysis/move-model.ts';

export interface MovePerceptron extends MoveScorer {
  tick(): void;
  update(features: Int32Array, count: number, right: number, guess: number): void;
  /** Mean weights in steps of 1/`scale`; a feature stays when one of them reaches `atLeast`. */
  average(scale: number, atLeast: number): MoveRows;
}

/** As in `perceptron.ts`: a feature gets a row at its second mistake. */
const WORTH_A_ROW = 2;
const SEEN_BITS = 25;

export function makeMovePerceptron(slotBits: number): MovePerceptron {
  const mask = (1 << slotBits) - 1;
  /** Key, left weight, right weight, when last changed. */
  const slots = new Int32Array(4 << slotBits);
  const totals = new Float64Array(2 << slotBits);
  const seen = new Uint8Array(1 << SEEN_BITS);
  let used = 0;
  let now = 0;

  const slotOf = (key: number) => {
    let at = key & mask;
    while (slots[4 * at] !== 0 && slots[4 * at] !== key) at = (at + 1) & mask;
    return at;
  };
  const settle = (at: number) => {
    const passed = now - slots[4 * at + 3]!;
    totals[2 * at] = totals[2 * at]! + slots[4 * at + 1]! * passed;
    totals[2 * at + 1] = totals[2 * at + 1]! + slots[4 * at + 2]! * passed;
    slots[4 * at + 3] = now;
  };

  return {
    tick() {
      now++;
    },
    score(features, count, scores) {
      let left = 0;
      let right = 0;
      for (let f = 0; f < count; f++) {
        const at = 4 * slotOf(features[f]!);
        left += slots[at + 1]!;
        right += slots[at + 2]!;
      }
      scores.left = left;
      scores.right = right;
    },
    update(features, count, right, guess) {
      const gain = (move: number) => (right === move ? 1 : 0) - (guess === move ? 1 : 0);
      const byLeft = gain(LEFT) - gain(SHIFT);
      const byRight = gain(RIGHT) - gain(SHIFT);
      for (let f = 0; f < count; f++) {
        const key = features[f]!;
        const at = slotOf(key);
        if (slots[4 * at] === 0) {
          const place = (key ^ (key >>> 7)) & ((1 << SEEN_BITS) - 1);
          seen[place] = seen[place]! + 1;
          if (seen[place] < WORTH_A_ROW) continue;
          if (++used > mask * 0.85) throw new Error('The perceptron is full: give it more slot bits.');
          slots[4 * at] = key;
          slots[4 * at + 3] = now;
        }
        settle(at);
        slots[4 * at + 1] = slots[4 * at + 1]! + byLeft;
        slots[4 * at + 2] = slots[4 * at + 2]! + byRight;
      }
    },
    average(scale, atLeast) {
      const rows: [number, number, number][] = [];
      for (let at = 0; at <= mask; at++) {
        if (slots[4 * at] === 0) continue;
        settle(at);
        const left = stored((totals[2 * at]! / now) * scale);
        const right = stored((totals[2 * at + 1]! / now) * scale);
        if (Math.abs(left) >= atLeast || Math.abs(right) >= atLeast) rows.push([slots[4 * at]! >>> 0, left, right]);
      }
      rows.sort(([a], [b]) => a - b);
      return {
        keys: Uint32Array.from(rows, ([key]) => key),
        left: Int16Array.from(rows, ([, left]) => left),
        right: Int16Array.from(rows, ([, , right]) => right),
      };
    },
  };
}

const stored = (weight: number) => Math.max(-32768, Math.min(32767, Math.round(weight)));
