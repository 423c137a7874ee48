/** Seeded numbers (mulberry32 by Tommy Ettinger, public domain): whole ones of 32 bits, the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}

/** Numbers from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  const next = seeded(seed);
  return () => next() / 4294967296;
}

/** Whole numbers below a bound, without floating point. */
export function makeRandom(seed: number): (below: number) => number {
  const next = seeded(seed);
  return (below) => next() % below;
}

/** Shuffles in place (Fisher and Yates); `below` gives a whole number below its argument. */
export function shuffle<T>(items: { [index: number]: T; length: number }, below: (bound: number) => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = below(i + 1);
    const kept = items[i]!;
    items[i] = items[j]!;
    items[j] = kept;
  }
}
