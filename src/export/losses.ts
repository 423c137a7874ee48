/** What a format could not carry as it is: nothing is lost or changed in silence. */

export const LOSS_CODES = {
  'attribute-renamed': 'attributes renamed, because readers of the format keep the name for themselves',
  'characters-replaced': 'characters that the format forbids, replaced by U+FFFD',
  'column-widened': 'values that their column does not declare; the whole column was written as a wider type',
  'date-as-text': 'dates written as ISO text',
  'edge-without-end': 'edges left out, because a node at their end is not in the graph',
  'evidence-left-out': 'claims and documents left out, as asked',
  'label-changed': 'labels or types changed, because the format cannot write them',
  'list-as-text': 'lists written as JSON text',
  'quotes-left-out': 'quotes left out, as asked',
  'quotes-shortened': 'quotes cut short, as asked',
  'value-dropped': 'values left out, because the format has no way to write them',
  'value-rounded': 'numbers too small for the readers of the format, written as 0',
} as const satisfies Record<string, string>;

export type LossCode = keyof typeof LOSS_CODES;

export interface Loss {
  readonly code: LossCode;
  /** The attribute, label or name concerned. */
  readonly what: string;
  readonly count: number;
}

export type LossReport = readonly Loss[];

/** Counts losses while a format is written. */
export interface LossTally {
  add(code: LossCode, what: string, count?: number): void;
  /** Sorted by code, then by what. */
  report(): LossReport;
}

export function lossTally(): LossTally {
  const counts = new Map<LossCode, Map<string, number>>();
  return {
    add(code, what, count = 1) {
      const ofCode = counts.get(code) ?? new Map<string, number>();
      counts.set(code, ofCode.set(what, (ofCode.get(what) ?? 0) + count));
    },
    report() {
      const losses = [...counts].flatMap(([code, ofCode]) =>
        [...ofCode].map(([what, count]) => ({ code, what, count })),
      );
      return losses.sort((a, b) => compareText(a.code, b.code) || compareText(a.what, b.what));
    },
  };
}

/** One line a code: `3 lists written as JSON text (aliases 2, claims 1)`. */
export function formatLosses(report: LossReport): readonly string[] {
  return [...new Set(report.map(({ code }) => code))].map((code) => {
    const losses = report.filter((loss) => loss.code === code);
    const total = losses.reduce((sum, { count }) => sum + count, 0);
    const shown = losses.slice(0, 8).map(({ what, count }) => `${what} ${count}`);
    const more = losses.length > shown.length ? `, and ${losses.length - shown.length} more` : '';
    return `${total} ${LOSS_CODES[code]} (${shown.join(', ')}${more})`;
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
