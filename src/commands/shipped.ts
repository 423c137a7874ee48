/** The ontology and frames that ship, beside which the inputs put their own. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findInputs, type Input } from '../read/inputs.ts';
import { keyOf, thawed, type FrozenKnowledge } from './frozen-knowledge.ts';
import type { Knowledge } from './knowledge.ts';

const SHIPPED_ONTOLOGY = fileURLToPath(new URL('../../graph-data/ontology', import.meta.url));
/** Written by `npm run build:lib`. */
export const FROZEN = new URL('../shipped-knowledge.json', import.meta.url);

/** What ships, with `own` in place of what it declares again under the same name. Sorted by name. */
export async function withShipped(own: Knowledge): Promise<Knowledge> {
  const shipped = await readShipped();
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

export async function shippedInputs(): Promise<readonly Input[]> {
  return (await findInputs([SHIPPED_ONTOLOGY], process.cwd())).inputs;
}

/** The form read at build time is taken while the YAML has not changed since: reading YAML takes most of a second. */
async function readShipped(): Promise<Knowledge> {
  const inputs = await shippedInputs();
  const frozen = await readFrozen();
  if (frozen !== undefined && frozen.key === keyOf(inputs)) return thawed(frozen, inputs);
  const { readInputs } = await import('../read/read.ts');
  return readInputs(inputs);
}

async function readFrozen(): Promise<FrozenKnowledge | undefined> {
  try {
    return JSON.parse(await readFile(FROZEN, 'utf8')) as FrozenKnowledge;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function sorted<T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> {
  return new Map([...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1)));
}
