/** Entities that files declare, and those that judgements say are one. */
import type { Entity, EntityId } from '../model/entity.ts';
import type { Issue } from '../model/issue.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Mention } from '../model/mention.ts';
import { adviceFor } from '../model/nearest.ts';
import { indexNames } from './names.ts';
import type { NameIndex } from './names.ts';

export interface Declared {
  /** By id, after merging. */
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Pairs of ids that a judgement keeps apart, as {@link pairKey} writes them. */
  readonly apart: ReadonlySet<string>;
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

export function declaredEntities(
  mentions: readonly Mention[],
  judgements: readonly Judgement[],
  issues: Issue[],
): Declared {
  const entities = new Map<EntityId, Entity>();
  for (const mention of mentions) {
    const entity = entityOf(mention);
    if (!entity) continue;
    const first = entities.get(entity.id);
    if (first) {
      const message = `"${entity.id}" is declared already, at ${first.place.file}:${first.place.line}; give one another id`;
      issues.push({ code: 'duplicate-id', severity: 'error', place: entity.place, message });
    } else {
      entities.set(entity.id, entity);
    }
  }
  const index = indexNames(entities.values());
  const apart = new Set<string>();
  for (const { ids } of named(judgements, 'different', index, issues)) {
    for (const a of ids) for (const b of ids) if (a < b) apart.add(pairKey(a, b));
  }
  merge(entities, named(judgements, 'same', index, issues), apart, issues);
  return { entities, apart };
}

function entityOf({ declares, name, kind, aliases, place, kindPlace }: Mention): Entity | undefined {
  if (!declares || kind === undefined) return undefined;
  const { id, iso, wikidata, note } = declares;
  return {
    id: id as EntityId,
    kind,
    name,
    aliases: withoutName(aliases, name),
    iso,
    wikidata,
    note,
    declared: true,
    place,
    kindPlace,
  };
}

function withoutName(aliases: Iterable<string>, name: string): readonly string[] {
  return [...new Set(aliases)].filter((alias) => alias !== name).sort();
}

interface Named {
  readonly judgement: Judgement;
  readonly ids: readonly EntityId[];
}

/** The judgements of a verdict with their names looked up; a name that no entity, or more than one, has is an issue. */
function named(
  judgements: readonly Judgement[],
  verdict: 'same' | 'different',
  index: NameIndex,
  issues: Issue[],
): readonly Named[] {
  return judgements
    .filter((judgement) => judgement.verdict === verdict)
    .map((judgement) => {
      const ids = judgement.of.flatMap((name) => {
        const found = index.find(name);
        if (found.length === 0) {
          const message = `no entity is called "${name}"${adviceFor(name, index.known())}`;
          issues.push({ code: 'unknown-entity', severity: 'error', place: judgement.place, message });
        } else if (found.length > 1) {
          const message = `"${name}" fits ${found.map((id) => `"${id}"`).join(' and ')}; write the ids`;
          issues.push({ code: 'ambiguous-name', severity: 'error', place: judgement.place, message });
          return [];
        }
        return found;
      });
      return { judgement, ids: [...new Set(ids)] };
    });
}

/** The first name of a `same` judgement survives, with the names of the others as aliases. */
function merge(
  entities: Map<EntityId, Entity>,
  judged: readonly Named[],
  apart: ReadonlySet<string>,
  issues: Issue[],
): void {
  const survivor = new Map<EntityId, EntityId>();
  const find = (id: EntityId): EntityId => {
    const next = survivor.get(id);
    return next === undefined ? id : find(next);
  };
  for (const { judgement, ids } of judged) {
    const [first, ...others] = ids;
    if (first === undefined) continue;
    for (const other of others) {
      const kept = entities.get(find(first));
      const gone = entities.get(find(other));
      if (!kept || !gone || kept.id === gone.id) continue;
      const why = keptApart(kept, gone, apart);
      if (why !== undefined) {
        const message = `"${kept.id}" and "${gone.id}" cannot be the same: ${why}; take one back`;
        issues.push({ code: 'contradicting-judgements', severity: 'error', place: judgement.place, message });
        continue;
      }
      survivor.set(gone.id, kept.id);
      entities.delete(gone.id);
      entities.set(kept.id, {
        ...kept,
        aliases: withoutName([...kept.aliases, gone.name, ...gone.aliases, gone.id], kept.name),
        absorbed: [...(kept.absorbed ?? []), gone.id, ...(gone.absorbed ?? [])].sort(),
        iso: kept.iso ?? gone.iso,
        wikidata: kept.wikidata ?? gone.wikidata,
        note: kept.note ?? gone.note,
      });
    }
  }
}

/** Why two entities may not be merged: also when what one of them has absorbed was kept apart from the other. */
function keptApart(kept: Entity, gone: Entity, apart: ReadonlySet<string>): string | undefined {
  if (kept.kind !== gone.kind) return `one is a ${kept.kind}, the other a ${gone.kind}`;
  for (const a of [kept.id, ...(kept.absorbed ?? [])]) {
    for (const b of [gone.id, ...(gone.absorbed ?? [])]) {
      if (apart.has(pairKey(a, b))) return `another judgement keeps "${a}" and "${b}" apart`;
    }
  }
  return undefined;
}
