/** Mentions to entities. A name that fits two entities is an issue, never a guess; an article's new name is a new entity. */
import type { Entity, EntityId } from '../model/entity.ts';
import { foldName, slug } from '../model/entity.ts';
import type { Issue } from '../model/issue.ts';
import type { LocalId, Mention } from '../model/mention.ts';
import { adviceFor } from '../model/nearest.ts';
import { pairKey } from './declared.ts';
import { withoutTitle } from './person-name.ts';
import type { Declared } from './declared.ts';
import { indexNames } from './names.ts';
import type { NameIndex } from './names.ts';

export interface Links {
  /** Declared entities and those that articles brought, by id. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly of: ReadonlyMap<LocalId, EntityId>;
}

export function linkMentions(mentions: readonly Mention[], declared: Declared, issues: Issue[]): Links {
  const index = indexNames(declared.entities.values());
  const entities = new Map(declared.entities);
  const of = new Map<LocalId, EntityId>();
  for (const mention of mentions) {
    const id = mention.spans
      ? linkExtracted(mention, index, declared, entities, issues)
      : linkCurated(mention, index, issues);
    if (id !== undefined) of.set(mention.id, id);
  }
  return { entities: new Map([...entities].sort(([a], [b]) => (a < b ? -1 : 1))), of };
}

function linkCurated({ name, declares, place }: Mention, index: NameIndex, issues: Issue[]): EntityId | undefined {
  const found = index.find(declares?.id ?? name);
  const [only] = found;
  if (found.length === 1) return only;
  if (declares) return undefined;
  if (found.length === 0) {
    const advice = adviceFor(name, index.known()) || '; add a file for it, or correct the name';
    const message = `no entity is called "${name}"${advice}`;
    issues.push({ code: 'unknown-entity', severity: 'error', place, message });
  } else {
    issues.push({ code: 'ambiguous-name', severity: 'error', place, message: fits(name, found) });
  }
  return undefined;
}

function fits(name: string, found: readonly EntityId[]): string {
  return `"${name}" fits ${found.map((id) => `"${id}"`).join(' and ')}; write the id of the one that is meant`;
}

/** An article's entity is the declared one of its name and kind, else one of its own. */
function linkExtracted(
  mention: Mention,
  index: NameIndex,
  { entities: declared, apart }: Declared,
  entities: Map<EntityId, Entity>,
  issues: Issue[],
): EntityId {
  const { kind = 'Actor', document = '', spans = [] } = mention;
  const name = kind === 'Person' ? withoutTitle(mention.name) : mention.name;
  const candidates = index.find(name).filter((id) => {
    return declared.get(id)?.kind === kind && !apart.has(pairKey(slug(name), id));
  });
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return only;
  if (candidates.length > 1) {
    issues.push({ code: 'ambiguous-name', severity: 'warning', place: mention.place, message: fits(name, candidates) });
  }
  // "The mission" of two articles may be two missions, a lone surname two people, an ambiguous name any of several:
  // such a one stays with its article.
  const described = !spans.some(({ form }) => form === 'name' || form === 'demonym');
  const surname = kind === 'Person' && !/\s/.test(foldName(name));
  const stays = candidates.length > 1 || described || surname;
  const base = slug(name) || 'unnamed';
  const id = freeId(stays ? `${base}--${document}` : base, kind, declared, entities);
  const known = entities.get(id);
  const aliases = new Set([...(known?.aliases ?? []), ...mention.aliases, mention.name, name]);
  aliases.delete(known?.name ?? name);
  entities.set(id, {
    id,
    kind,
    name: known?.name ?? name,
    aliases: [...aliases].sort(),
    declared: false,
    place: known?.place ?? mention.place,
  });
  return id;
}

/** The id itself, or with the kind behind it where a declared entity or one of another kind has it. */
function freeId(
  base: string,
  kind: string,
  declared: ReadonlyMap<EntityId, Entity>,
  entities: ReadonlyMap<EntityId, Entity>,
): EntityId {
  const id = base as EntityId;
  const holder = entities.get(id);
  return holder && (declared.has(id) || holder.kind !== kind) ? (`${base}--${kind.toLowerCase()}` as EntityId) : id;
}
