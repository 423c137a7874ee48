/** Ontology and frames as one JSON file, with a key by which a change of the YAML behind them is noticed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Frame } from '../model/frame.ts';
import type { Kind, Relation } from '../model/ontology.ts';
import type { Input } from '../read/inputs.ts';
import type { Knowledge } from './knowledge.ts';

/** Places name files by their path under the folder that was read. */
export interface FrozenKnowledge {
  readonly key: string;
  readonly kinds: readonly Kind[];
  readonly relations: readonly Relation[];
  readonly frames: readonly Frame[];
}

/** SHA-256 of the names and bytes of all files, in hex. */
export function keyOf(inputs: readonly Input[]): string {
  const hash = createHash('sha256');
  for (const { path, within } of inputs) {
    const bytes = readFileSync(path);
    hash.update(`${within}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

export function frozen({ ontology, frames }: Knowledge, inputs: readonly Input[]): FrozenKnowledge {
  const within = new Map(inputs.map((input) => [input.shown, input.within]));
  return {
    key: keyOf(inputs),
    kinds: [...ontology.kinds.values()].map((kind) => moved(kind, within)),
    relations: [...ontology.relations.values()].map((relation) => moved(relation, within)),
    frames: frames.map((frame) => moved(frame, within)),
  };
}

export function thawed({ kinds, relations, frames }: FrozenKnowledge, inputs: readonly Input[]): Knowledge {
  const shown = new Map(inputs.map((input) => [input.within, input.shown]));
  return {
    ontology: {
      kinds: new Map(kinds.map((kind) => [kind.name, moved(kind, shown)])),
      relations: new Map(relations.map((relation) => [relation.name, moved(relation, shown)])),
    },
    frames: frames.map((frame) => moved(frame, shown)),
  };
}

function moved<T extends Kind | Relation | Frame>(item: T, files: ReadonlyMap<string, string>): T {
  const { place } = item;
  return { ...item, place: { ...place, file: files.get(place.file) ?? place.file } };
}
