import type { SourcePlace } from './issue.ts';

export type KindName = string;
/** Lower case, words joined by `_`; `open:verb` for a proposal outside the ontology. */
export type RelationName = string;

export interface Kind {
  readonly name: KindName;
  readonly label: string;
  readonly plural: string;
  /** Its super-kinds, nearest first. */
  readonly isA: readonly KindName[];
  /** An abstract kind (Actor) groups others; no entity is only that. */
  readonly abstract: boolean;
  /** `#rrggbb` */
  readonly colour: string;
  readonly description: string;
  readonly wikidata?: string | undefined;
  readonly place: SourcePlace;
}

/** An actual claim of the relation that declares this ends the states it names, from its date on. */
export interface Closing {
  readonly relation: RelationName;
  /** Which end of the closing claim stands at the subject and at the object of the closed state; absent: any. */
  readonly subject?: 'subject' | 'object' | undefined;
  readonly object?: 'subject' | 'object' | undefined;
}

export interface Relation {
  readonly name: RelationName;
  /** Reads between subject and object: `withdraws from`. */
  readonly label: string;
  /** Reads the other way: `is left by`. */
  readonly inverse: string;
  readonly subject: readonly KindName[];
  readonly object: readonly KindName[];
  readonly symmetric: boolean;
  /** A state lasts (`hosts`), an event happens (`expels`). */
  readonly nature: 'state' | 'event';
  readonly opens: readonly Closing[];
  readonly closes: readonly Closing[];
  readonly description: string;
  readonly plover?: string | undefined;
  readonly wikidata?: string | undefined;
  readonly colour: string;
  /** Sentences of our own that state the relation. */
  readonly examples: readonly string[];
  readonly place: SourcePlace;
}

export interface Ontology {
  readonly kinds: ReadonlyMap<KindName, Kind>;
  readonly relations: ReadonlyMap<RelationName, Relation>;
}

/** The kind and all its super-kinds, the kind first, each once. Unknown names and cycles end the climb. */
export function kindWithSupers(ontology: Ontology, name: KindName): readonly KindName[] {
  const seen = new Set<KindName>();
  const queue = [name];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(ontology.kinds.get(next)?.isA ?? []));
  }
  return [...seen];
}

/** Whether an entity of `kind` may stand where one of `allowed` is asked for. */
export function kindFits(ontology: Ontology, kind: KindName, allowed: readonly KindName[]): boolean {
  return kindWithSupers(ontology, kind).some((name) => allowed.includes(name));
}
