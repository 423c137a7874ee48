/** Which entity a pronoun stands for, where a claim's quote names one end only by a pronoun. */
import type { PreparedText } from '../extract/mentions/detect.ts';
import { isPersonal, type MentionFacts } from '../extract/reference/mention-facts.ts';
import { alignEntities, alignQuote } from './align.ts';
import type { GoldDocument } from './gold.ts';

/** By index of `facts`, the entities; only pronouns that a claim makes plain. */
export function labelPronouns(
  text: PreparedText,
  gold: GoldDocument,
  facts: readonly MentionFacts[],
): Map<number, readonly number[]> {
  const labels = new Map<number, readonly number[]>();
  const spans = alignEntities(gold);
  const entityIndex = new Map(gold.entities.map(({ name }, i) => [name, i]));
  for (const claim of gold.claims) {
    const quotes = alignQuote(text.analysis.text, claim);
    const ends = [claim.subject, claim.object].map((name) => entityIndex.get(name));
    for (const quote of quotes) {
      const missing = ends.filter(
        (end) => !spans.some(({ start, end: to, entity }) => entity === end && start >= quote.start && to <= quote.end),
      );
      if (missing.length !== 1 || missing[0] === undefined) continue;
      const entity = missing[0];
      const person = gold.entities[entity]!.kind === 'Person';
      const inside = facts.flatMap((fact, i) =>
        fact.form === 'pronoun' &&
        fact.start >= quote.start &&
        fact.end <= quote.end &&
        isPersonal(fact.headWord) === person
          ? [i]
          : [],
      );
      const words = new Set(inside.map((i) => facts[i]!.headWord.slice(0, 2)));
      if (words.size === 1) for (const i of inside) labels.set(i, [entity]);
    }
  }
  return labels;
}
