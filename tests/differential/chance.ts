/** Seeded chance (mulberry32): the same choices for the same seed. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  /** From 0 to below `count`. */
  below(count: number): number;
  pick<T>(items: readonly T[]): T;
  /** True with probability `p`. */
  odds(p: number): boolean;
}

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, pick: (items) => items[below(items.length)]!, odds: (p) => next() < p };
}
