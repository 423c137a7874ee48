import type { KnowledgeGraph } from '../../../src/model/graph.ts';
import { PARAMETERS } from './questions.ts';

export interface Asked {
  ask(query: string): Promise<unknown>;
  close(): Promise<void>;
}

/** What is used of `@grafeo-db/js` 0.6.0. */
interface Grafeo {
  createNode(labels: string[], properties: Record<string, unknown>): { id: number };
  createEdge(source: number, target: number, type: string, properties: Record<string, unknown>): unknown;
  executeCypher(query: string, parameters?: Record<string, unknown>): Promise<{ rows(): unknown }>;
  close(): void;
}

/** It is no dependency: its optional packages for other platforms are not on every registry, which breaks `npm ci`. */
async function grafeo(): Promise<{ create(): Grafeo }> {
  const name = '@grafeo-db/js';
  try {
    return ((await import(name)) as { GrafeoDB: { create(): Grafeo } }).GrafeoDB;
  } catch (cause) {
    throw new Error('Grafeo is not installed: npm install --no-save @grafeo-db/js@0.6.0', { cause });
  }
}

/** Grafeo in memory, with the graph loaded through its native calls and an index on `id`. */
export async function openGrafeo({ nodes, edges }: KnowledgeGraph): Promise<Asked> {
  const database = (await grafeo()).create();
  await database.executeCypher('CREATE INDEX entity_id FOR (n:Entity) ON (n.id)').catch(() => undefined);
  const ids = new Map<string, number>();
  for (const { id, labels, properties } of nodes) {
    ids.set(id, database.createNode([...labels], { id: properties['id'], name: properties['name'] }).id);
  }
  for (const { source, target, type, properties } of edges) {
    database.createEdge(ids.get(source)!, ids.get(target)!, type, { id: properties['id'], count: properties['count'] });
  }
  return {
    ask: async (query) => (await database.executeCypher(query, PARAMETERS)).rows(),
    close: () => Promise.resolve(database.close()),
  };
}
