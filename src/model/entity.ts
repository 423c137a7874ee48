import type { KindName } from './ontology.ts';
import type { SourcePlace } from './issue.ts';

/** A lower-case slug (`wagner-group`), unique in a graph. */
export type EntityId = string & { readonly __entity: unique symbol };

export interface Entity {
  readonly id: EntityId;
  readonly kind: KindName;
  readonly name: string;
  /** Sorted, without `name`. */
  readonly aliases: readonly string[];
  /** ISO 3166-1 alpha-2, for countries. */
  readonly iso?: string | undefined;
  /** `Q…` */
  readonly wikidata?: string | undefined;
  readonly note?: string | undefined;
  /** A curated file declares it; otherwise an article brought it. */
  readonly declared: boolean;
  /** Ids of entities that a judgement says are this one. */
  readonly absorbed?: readonly string[] | undefined;
  readonly place: SourcePlace;
  readonly kindPlace?: SourcePlace | undefined;
}

/** The form under which two names are the same name: case, accents, a leading "the" and punctuation aside. */
export function foldName(name: string): string {
  if (/^[A-Za-z]+$/.test(name)) return name.toLowerCase();
  // Most names are ASCII, and classes of all letters are slow, above all to compile.
  const isPlain = /^[ -~]*$/.test(name);
  const lower = isPlain ? name.toLowerCase() : withoutAccents(name).toLowerCase();
  return lower
    .replace(/['’‘`]s\b/g, 's')
    .replace(isPlain ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

function withoutAccents(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[øØ]/g, 'o')
    .replace(/ß/g, 'ss');
}

/** The slug under which an entity that no file declares enters the graph. */
export function slug(name: string): string {
  return foldName(name).replace(/ /g, '-');
}
