import { isNumber } from '../cypher/value.ts';
import type { QueryResult } from '../engine.ts';
import { readable } from './readable.ts';
import { fit, pad, widthOf } from './width.ts';

const GAP = 2;
const LEAST = 6;

/**
 * A table for a terminal, at most `width` columns wide: narrow columns keep what they need, wide ones share the rest and are
 * cut with `…`. Numbers stand at the right. Without a width nothing is cut.
 */
export function* tablePieces({ columns, rows }: QueryResult, width?: number): Generator<string> {
  const cells = rows.map((row) => row.map(readable));
  const names = columns.map((column) => readable(column));
  const wanted = names.map((name, i) => cells.reduce((most, row) => Math.max(most, widthOf(row[i]!)), widthOf(name)));
  const widths = width === undefined ? wanted : share(wanted, width);
  const numeric = columns.map((_, i) => rows.length > 0 && rows.every((row) => row[i] === null || isNumber(row[i]!)));
  const line = (texts: readonly string[]) =>
    `${texts
      .map((text, i) => pad(fit(text, widths[i]!), widths[i]!, numeric[i]!))
      .join(' '.repeat(GAP))
      .trimEnd()}\n`;
  yield line(names);
  yield line(widths.map((size) => '─'.repeat(size)));
  for (const row of cells) yield line(row);
}

/** Gives every column what it wants as long as it is below an equal share of what is left. */
function share(wanted: readonly number[], width: number): number[] {
  let left = width - GAP * (wanted.length - 1);
  let open = wanted.length;
  const widths = wanted.map(() => 0);
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  for (const i of order) {
    widths[i] = Math.min(wanted[i]!, Math.max(LEAST, Math.floor(left / open)));
    left -= widths[i];
    open -= 1;
  }
  return widths;
}
