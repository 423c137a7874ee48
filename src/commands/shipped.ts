/** The ontology and frames that ship, beside which the inputs put their own. */
import { fileURLToPath } from 'node:url';
import type { Frame } from '../model/frame.ts';
import type { Ontology } from '../model/ontology.ts';
import { findInputs } from '../read/inputs.ts';
import { readInputs } from '../read/read.ts';

const SHIPPED_ONTOLOGY = fileURLToPath(new URL('../../graph-data/ontology', import.meta.url));

export interface Knowledge {
  readonly ontology: Ontology;
  readonly frames: readonly Frame[];
}

/** What ships, with `own` in place of what it declares again under the same name. Sorted by name. */
export async function withShipped(own: Knowledge): Promise<Knowledge> {
  const { inputs } = await findInputs([SHIPPED_ONTOLOGY], process.cwd());
  const shipped = await readInputs(inputs);
  const frames = new Map([...shipped.frames, ...own.frames].map((frame) => [frame.id, frame]));
  return {
    ontology: {
      kinds: sorted([...shipped.ontology.kinds, ...own.ontology.kinds]),
      relations: sorted([...shipped.ontology.relations, ...own.ontology.relations]),
    },
    frames: [...sorted([...frames]).values()],
  };
}

export function shippedKnowledge(): Promise<Knowledge> {
  return withShipped({ ontology: { kinds: new Map(), relations: new Map() }, frames: [] });
}

function sorted<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
