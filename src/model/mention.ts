import type { DocumentId } from './document.ts';
import type { KindName } from './ontology.ts';
import type { SourcePlace } from './issue.ts';

/** Names one mention within a run. Only `resolve` turns it into an EntityId. */
export type LocalId = string & { readonly __local: unique symbol };

export function localId(text: string): LocalId {
  return text as LocalId;
}

/** UTF-16 offsets, end exclusive, into the stored text of a document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One place where a source names, or declares, an entity. A curated entity file makes a mention with `declares`;
 * a name in a curated claim makes a mention without; an article makes one for each entity it speaks of, with spans.
 */
export interface Mention {
  readonly id: LocalId;
  /** The fullest name the source gives. */
  readonly name: string;
  /** Other surface forms that stand for the same entity in this source. */
  readonly aliases: readonly string[];
  /** Unknown for a bare name in a curated claim. */
  readonly kind?: KindName | undefined;
  readonly document?: DocumentId | undefined;
  /** Every place of the article that stands for this entity, in text order. */
  readonly spans?: readonly MentionSpan[] | undefined;
  readonly declares?: Declaration | undefined;
  readonly place: SourcePlace;
  /** Where a declaration gives its kind. */
  readonly kindPlace?: SourcePlace | undefined;
}

export interface MentionSpan extends Span {
  readonly form: 'name' | 'demonym' | 'description' | 'pronoun' | 'implicit';
  /** The rule or the features that tie this place to the entity, in words a journalist can follow. */
  readonly reason: string;
}

/** What a curated entity file says beyond name, kind and aliases. */
export interface Declaration {
  readonly id: string;
  readonly iso?: string | undefined;
  readonly wikidata?: string | undefined;
  readonly demonyms: readonly string[];
  readonly note?: string | undefined;
}
