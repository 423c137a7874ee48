/** The entities of a text as the model's mentions: one an entity, with every place that stands for it. */
import type { Document } from '../model/document.ts';
import { localId, type LocalId, type Mention, type MentionSpan } from '../model/mention.ts';
import { KINDS } from './mentions/detect.ts';
import type { ReadText } from './read-document.ts';
import { type Cluster } from './reference/cluster.ts';
import type { Link } from './reference/resolve.ts';
import { surfaceForms } from './reference/surface-forms.ts';
import { reasonOf } from './reference/reason.ts';

export interface DocumentMentions {
  readonly list: readonly Mention[];
  readonly ids: ReadonlyMap<Cluster, LocalId>;
}

export function mentionsOf(document: Document, { text, clusters, links, implicit, kinds }: ReadText): DocumentMentions {
  const linksOf = new Map<Cluster, Link[]>();
  for (const link of [...links, ...implicit.map(({ link }) => link)]) {
    const row = linksOf.get(link.cluster);
    if (row === undefined) linksOf.set(link.cluster, [link]);
    else row.push(link);
  }
  const ids = new Map<Cluster, LocalId>();
  const list = clusters.map((cluster, index) => {
    const id = localId(`${document.id}#${index + 1}`);
    ids.set(cluster, id);
    const [name = '', ...aliases] = surfaceForms(text, cluster);
    const spans = (linksOf.get(cluster) ?? []).map((link): MentionSpan => ({
      start: link.facts.start,
      end: link.facts.end,
      form: link.facts.form,
      reason: reasonOf(link, name),
    }));
    return {
      id,
      name,
      aliases,
      kind: KINDS[kinds.get(cluster) ?? cluster.kind]!,
      document: document.id,
      spans,
      place: document.place,
    };
  });
  return { list, ids };
}
