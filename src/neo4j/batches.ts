/** Rows that one statement takes at most, and bytes: quotes can be long. */
export interface BatchLimits {
  readonly rows: number;
  readonly bytes: number;
}

/** All groups together hold no more than so many rows (two batches, if those are larger), and bytes of so many batches. */
const MOST_ROWS = 30_000;
const MOST_BATCHES = 4;

export interface Batch<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
}

/**
 * Gathers a stream into batches of rows with the same key (label set, relationship type): each is handed out when it is full, the
 * largest early when all together grow too large, and what is left at the end in order of their keys.
 */
export async function* batches<Row extends { readonly bytes: number }>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  keyOf: (row: Row) => string,
  limits: BatchLimits,
): AsyncGenerator<Batch<Row>> {
  const groups = new Map<string, { rows: Row[]; bytes: number }>();
  const most = { rows: Math.max(MOST_ROWS, 2 * limits.rows), bytes: MOST_BATCHES * limits.bytes };
  const held = { rows: 0, bytes: 0 };
  const take = (key: string): Batch<Row> => {
    const group = groups.get(key)!;
    groups.delete(key);
    held.rows -= group.rows.length;
    held.bytes -= group.bytes;
    return { key, rows: group.rows };
  };
  for await (const row of rows) {
    const key = keyOf(row);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { rows: [], bytes: 0 }));
    group.rows.push(row);
    group.bytes += row.bytes;
    held.rows++;
    held.bytes += row.bytes;
    if (group.rows.length >= limits.rows || group.bytes >= limits.bytes) yield take(key);
    else if (held.rows > most.rows || held.bytes > most.bytes) yield take(largest(groups));
  }
  for (const key of [...groups.keys()].sort()) yield take(key);
}

function largest(groups: ReadonlyMap<string, { readonly bytes: number }>): string {
  return [...groups].reduce((a, b) => (b[1].bytes > a[1].bytes ? b : a))[0];
}
