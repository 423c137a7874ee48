/** How kinds and relations are called and coloured: from the build's ontology.json, or from their bare names without one. */
import { byCodeUnit } from './dataset.ts';
import type { Dataset } from './dataset.ts';

export interface KindWords {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  /** `#rrggbb` */
  readonly colour: string;
}

export interface RelationWords {
  readonly name: string;
  readonly label: string;
  readonly inverse: string;
  readonly symmetric?: boolean | undefined;
}

/** What `ontology.json` holds. */
export interface OntologyFile {
  readonly kinds: readonly KindWords[];
  readonly relations: readonly RelationWords[];
}

export interface Vocabulary {
  kind(name: string): KindWords;
  relation(name: string): RelationWords;
  /** Kinds and relations that the dataset uses, in the ontology's order, then by name. */
  readonly kinds: readonly KindWords[];
  readonly relations: readonly RelationWords[];
}

/** Distinct on white and on near-black; for kinds whose colour is not given. */
const SPARE_COLOURS = ['#2f6db5', '#b4522d', '#3f7f5a', '#8a4f9e', '#a5761b', '#b13a5e', '#4b6a78'];
const COLOUR = /^#[0-9a-f]{6}$/i;

export function readVocabulary(file: OntologyFile | undefined, dataset: Dataset): Vocabulary {
  const usedKinds = new Set([...dataset.entities.values()].map(({ kind }) => kind));
  const usedRelations = new Set([...dataset.facts.values()].map(({ relation }) => relation));
  const kindOrder = (file?.kinds ?? []).map(({ name }) => name);
  const relationOrder = (file?.relations ?? []).map(({ name }) => name);
  const kinds = inOrder(usedKinds, kindOrder).map((name, index) => kindWords(name, index, file));
  const relations = inOrder(usedRelations, relationOrder).map((name) => relationWords(name, file));
  const kindOf = new Map(kinds.map((kind) => [kind.name, kind]));
  const relationOf = new Map(relations.map((relation) => [relation.name, relation]));
  return {
    kinds,
    relations,
    kind: (name) => kindOf.get(name) ?? kindWords(name, kindOf.size, file),
    relation: (name) => relationOf.get(name) ?? relationWords(name, file),
  };
}

function kindWords(name: string, index: number, file: OntologyFile | undefined): KindWords {
  const given = file?.kinds.find((kind) => kind.name === name);
  const spare = SPARE_COLOURS[index % SPARE_COLOURS.length] ?? '#666666';
  const label = capitalised(given?.label ?? spaced(name));
  return {
    name,
    label,
    plural: capitalised(given?.plural ?? label),
    colour: given && COLOUR.test(given.colour) ? given.colour : spare,
  };
}

function relationWords(name: string, file: OntologyFile | undefined): RelationWords {
  const given = file?.relations.find((relation) => relation.name === name);
  const label = given?.label ?? name.replace(/_/g, ' ');
  return { name, label, inverse: given?.inverse ?? `${label} (object)`, symmetric: given?.symmetric };
}

/** `ArmedGroup` → `armed group`. */
function spaced(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function inOrder(used: ReadonlySet<string>, order: readonly string[]): readonly string[] {
  const rest = [...used].filter((name) => !order.includes(name)).sort(byCodeUnit);
  return [...order.filter((name) => used.has(name)), ...rest];
}
