/** How an edge is drawn. A status is told by line and by word, never by colour alone. */
import type { Status } from '../../../src/model/claim.ts';
import type { FactView } from './dataset.ts';

/** What the edge shader draws: a plain line, long dashes, dots, a line struck through. */
export type LinePattern = 'solid' | 'dashed' | 'dotted' | 'struck';

export interface StatusStyle {
  readonly pattern: LinePattern;
  /** Before the relation's label; empty for facts. */
  readonly prefix: string;
  readonly label: string;
  readonly meaning: string;
}

export const STATUS_STYLES: Readonly<Record<Status, StatusStyle>> = {
  actual: { pattern: 'solid', prefix: '', label: 'Actual', meaning: 'stated as fact' },
  planned: { pattern: 'dashed', prefix: 'planned: ', label: 'Planned', meaning: 'announced or intended' },
  alleged: { pattern: 'dotted', prefix: 'alleged: ', label: 'Alleged', meaning: 'an accusation or suspicion' },
  denied: { pattern: 'struck', prefix: 'denied: ', label: 'Denied', meaning: 'said not to be so' },
};

/** The mark of a disputed edge, in its label and in lists. */
export const DISPUTED_MARK = '≠';

/** `planned: withdraws from`, `≠ deploys to`. */
export function edgeLabel(relation: string, status: Status, disputed: boolean): string {
  return `${disputed ? `${DISPUTED_MARK} ` : ''}${STATUS_STYLES[status].prefix}${relation}`;
}

/** Pixels, by the number of independent origins: one to four. */
export function edgeWidth(origins: number): number {
  return 1.3 + 0.7 * Math.min(3, Math.max(0, Math.log2(Math.max(1, origins))));
}

/** How far each of the edges between one pair bends from the chord, as a share of its length, seen from its own source. */
export function curvatures(facts: Iterable<FactView>): ReadonlyMap<string, number> {
  const pairs = new Map<string, FactView[]>();
  for (const fact of facts) {
    const key = JSON.stringify(fact.source < fact.target ? [fact.source, fact.target] : [fact.target, fact.source]);
    const pair = pairs.get(key);
    if (pair) pair.push(fact);
    else pairs.set(key, [fact]);
  }
  const bends = new Map<string, number>();
  for (const siblings of pairs.values()) {
    const step = Math.min(0.24, 1.4 / siblings.length);
    siblings.forEach((fact, index) => {
      const bend = (index - (siblings.length - 1) / 2) * step;
      bends.set(fact.id, fact.source < fact.target ? bend : -bend || 0);
    });
  }
  return bends;
}
