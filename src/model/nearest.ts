/** The right name for a misspelt one: for the "did you mean" of an issue, never for a link. */

/** Names further away than this share of their length are no advice. */
const FARTHEST = 0.4;

/** The known name nearest to `text` by optimal string alignment (case aside), or undefined when none is near; ties by code units. */
export function nearestName(text: string, known: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const name of known) {
    const limit = Math.max(1, Math.floor(Math.max(name.length, text.length) * FARTHEST));
    if (Math.abs(name.length - text.length) > limit) continue;
    const distance = alignmentDistance(wanted, name.toLowerCase());
    if (distance > limit) continue;
    if (distance < least || (distance === least && best !== undefined && name < best)) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/** ` (did you mean "name"?)`, or nothing. */
export function adviceFor(text: string, known: Iterable<string>): string {
  const name = nearestName(text, known);
  return name === undefined ? '' : ` (did you mean "${name}"?)`;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, each 1 (Damerau 1964). In UTF-16 units. */
export function alignmentDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
