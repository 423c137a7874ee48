/** Gold heads and spans: what the mention models should say about a prepared text. */
import type { SentenceView } from '../extract/features/sentence-view.ts';
import type { PreparedText } from '../extract/mentions/detect.ts';
import { alignEntities } from './align.ts';
import type { GoldDocument } from './gold.ts';

export interface GoldHead {
  readonly sentence: number;
  readonly head: number;
  /** Entities that a span with this head stands for: usually one. */
  readonly entities: readonly number[];
  /** Spans with this head, as `start:end` in tokens. */
  readonly spans: ReadonlySet<string>;
}

const NOMINAL = /^(?:NN|NNS|NNP|NNPS|FW|JJ|CD|XX|ADD)$/;
const BREAK = /^(?:IN|TO|WDT|WP|WP\$|WRB|VBD|VBZ|VBP|,|-LRB-|-RRB-)$/;

/** By `sentence:head`. */
export function goldHeads(text: PreparedText, gold: GoldDocument): Map<string, GoldHead> {
  const heads = new Map<string, { sentence: number; head: number; entities: number[]; spans: Set<string> }>();
  const spans = alignEntities(gold);
  text.views.forEach((view, sentence) => {
    const { tokens, start, end } = view.sentence;
    for (const span of spans) {
      if (span.start < start || span.end > end) continue;
      const first = tokens.findIndex((token) => token.end > span.start);
      let last = tokens.length - 1;
      while (last >= 0 && tokens[last]!.start >= span.end) last--;
      if (first < 0 || last < first) continue;
      let from = first;
      while (from < last && /^(?:DT|PRP\$|``|'')$/.test(tokens[from]!.tag)) from++;
      const head = headOf(view, from, last);
      const key = `${sentence}:${head}`;
      const row = heads.get(key) ?? { sentence, head, entities: [], spans: new Set<string>() };
      if (!row.entities.includes(span.entity)) row.entities.push(span.entity);
      row.spans.add(`${from}:${last}`);
      heads.set(key, row);
    }
  });
  return heads;
}

/** The last noun before a preposition, comma or clause; the last token when there is none. */
function headOf(view: SentenceView, from: number, last: number): number {
  const { tokens } = view.sentence;
  let head = -1;
  for (let i = from; i <= last; i++) {
    const { tag } = tokens[i]!;
    if (NOMINAL.test(tag)) head = i;
    else if (head >= 0 && BREAK.test(tag)) break;
  }
  if (head < 0) return last;
  // A possessor is not the head of what it owns (`Iran 's Revolutionary Guards`): the loop has gone past it.
  return head;
}
