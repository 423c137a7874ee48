/** The name that an entity goes by, and the other forms that the text uses for it. */
import type { PreparedText } from '../mentions/detect.ts';
import type { Cluster } from './cluster.ts';
import type { MentionFacts } from './mention-facts.ts';

/** The fullest name first, then every other form, the commoner first; pronouns are no forms. */
export function surfaceForms(text: PreparedText, cluster: Cluster): string[] {
  const counts = new Map<string, number>();
  const add = (form: string, weight: number) => counts.set(form, (counts.get(form) ?? 0) + weight);
  for (const member of cluster.members) {
    if (member.form === 'pronoun') continue;
    add(member.surface, 1);
    for (const variant of variantsOf(text, member)) add(variant, 0.1);
  }
  const name = nameOf(cluster);
  const rest = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([form]) => form);
  return [...new Set([name, ...rest])];
}

function nameOf({ known, name, members }: Cluster): string {
  if (known !== undefined && members.some((member) => member.known === known && member.kind === 0)) return known;
  if (name !== undefined) return name.surface;
  return members.reduce(
    (best, member) => (member.form !== 'pronoun' && member.surface.length > best.surface.length ? member : best),
    members[0]!,
  ).surface;
}

function variantsOf(text: PreparedText, { mention, sentence }: MentionFacts): string[] {
  const { tokens } = text.views[sentence]!.sentence;
  return mention.variants.map(({ start, end }) => text.analysis.text.slice(tokens[start]!.start, tokens[end]!.end));
}
