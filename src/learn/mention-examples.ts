/** Training examples of one document for the two mention models. */
import { FeatureList } from '../extract/features/hash.ts';
import { headCandidates, spanCandidates } from '../extract/mentions/candidates.ts';
import { KINDS, type PreparedText } from '../extract/mentions/detect.ts';
import { headFeatures } from '../extract/mentions/head-features.ts';
import { spanFeatures } from '../extract/mentions/span-features.ts';
import { Examples } from './examples.ts';
import type { GoldDocument } from './gold.ts';
import { goldHeads } from './label-mentions.ts';

export interface MentionExamples {
  readonly heads: Examples;
  readonly spans: Examples;
  /** Gold heads, and how many of them were candidates at all. */
  readonly gold: number;
  readonly reachable: number;
}

export function mentionExamples(text: PreparedText, gold: GoldDocument): MentionExamples {
  const heads = new Examples(KINDS.length + 1);
  const spans = new Examples(1);
  const labels = goldHeads(text, gold);
  const list = new FeatureList();
  const weight = gold.lesser ? 0.5 : 1;
  let reachable = 0;
  text.contexts.forEach((context, sentence) => {
    const { view, known } = context;
    for (const head of headCandidates(view, known)) {
      const label = labels.get(`${sentence}:${head}`);
      const kind =
        label === undefined ? 0 : KINDS.indexOf(gold.entities[label.entities[0]!]!.kind as (typeof KINDS)[number]) + 1;
      headFeatures(context, head, list);
      heads.add(
        list,
        Uint8Array.from({ length: KINDS.length + 1 }, (_, k) => (k === kind ? 1 : 0)),
        weight,
      );
      if (label === undefined || kind === 0) continue;
      reachable++;
      for (const span of spanCandidates(view, head)) {
        spanFeatures(view, head, span, known, kind - 1, list);
        spans.add(list, Uint8Array.of(label.spans.has(`${span.start}:${span.end}`) ? 1 : 0), weight);
      }
    }
  });
  return { heads, spans, gold: labels.size, reachable };
}
