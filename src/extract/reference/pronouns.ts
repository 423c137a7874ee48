/** Pronouns as mentions of their own: they name no kind, and reference says what they stand for. */
import { KINDS, type DetectedMention, type PreparedText } from '../mentions/detect.ts';

const PRONOUNS: ReadonlySet<string> = new Set(
  'he him his she her hers it its they them their theirs we us our ours'.split(' '),
);

export function pronounMentions(text: PreparedText): DetectedMention[] {
  const kinds = KINDS.map(() => 1 / KINDS.length);
  return text.views.flatMap(({ sentence: { tokens }, words }, sentence) =>
    tokens.flatMap(({ tag }, i) =>
      tag.startsWith('PRP') && PRONOUNS.has(words[i]!)
        ? [{ sentence, head: i, start: i, end: i, probability: 1, kinds, variants: [] }]
        : [],
    ),
  );
}
