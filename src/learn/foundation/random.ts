/** Seeded numbers (mulberry32 by Tommy Ettinger, public domain), integers only. */
export function makeRandom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

export function shuffle<T>(items: T[], random: (below: number) => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = random(i + 1);
    const item = items[i]!;
    items[i] = items[j]!;
    items[j] = item;
  }
}
