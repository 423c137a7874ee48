import { GrafeoDB } from '@grafeo-db/js';
import type { KnowledgeGraph } from '../../../src/model/graph.ts';
import { PARAMETERS } from './questions.ts';

export interface Asked {
  ask(query: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Grafeo in memory, with the graph loaded through its native calls and an index on `id`. */
export async function openGrafeo({ nodes, edges }: KnowledgeGraph): Promise<Asked> {
  const database = GrafeoDB.create();
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
