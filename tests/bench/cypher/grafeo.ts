import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { KnowledgeGraph } from '../../../src/model/graph.ts';
import { PARAMETERS } from './questions.ts';
import type { Question } from './questions.ts';

export interface Asked {
  readonly name: string;
  ask(question: Question): Promise<unknown>;
  rows(answer: unknown): readonly (readonly unknown[])[];
  close(): Promise<void>;
}

/** What is used of `@grafeo-db/js` 0.6.0. */
interface Grafeo {
  createNode(labels: string[], properties: Record<string, unknown>): { id: number };
  createEdge(source: number, target: number, type: string, properties: Record<string, unknown>): unknown;
  executeCypher(query: string, parameters?: Record<string, unknown>): Promise<{ rows(): unknown }>;
  close(): void;
}

/**
 * It is no dependency: its optional packages for other platforms are not on every registry, which breaks `npm ci`. So it is
 * looked for in the folder that GRAFEO names, where `npm install --prefix FOLDER @grafeo-db/js@0.6.0` put it.
 */
function grafeo(): { create(): Grafeo } {
  const folder = process.env['GRAFEO'];
  if (folder === undefined)
    throw new Error('Set GRAFEO to a folder with @grafeo-db/js 0.6.0, or name the other engines.');
  const found = createRequire(join(resolve(folder), 'package.json'))('@grafeo-db/js') as {
    GrafeoDB: { create(): Grafeo };
  };
  return found.GrafeoDB;
}

/** Grafeo in memory, with the graph loaded through its native calls and an index on `id`. */
export async function openGrafeo({ nodes, edges }: KnowledgeGraph): Promise<Asked> {
  const database = grafeo().create();
  await database.executeCypher('CREATE INDEX entity_id FOR (n:Entity) ON (n.id)').catch(() => undefined);
  const ids = new Map<string, number>();
  for (const { id, labels, properties } of nodes) {
    ids.set(id, database.createNode([...labels], { id: properties['id'], name: properties['name'] }).id);
  }
  for (const { source, target, type, properties } of edges) {
    database.createEdge(ids.get(source)!, ids.get(target)!, type, { id: properties['id'], count: properties['count'] });
  }
  return {
    name: 'Grafeo',
    ask: async ({ query }) => (await database.executeCypher(query, PARAMETERS)).rows(),
    rows: (answer) => answer as readonly (readonly unknown[])[],
    close: () => Promise.resolve(database.close()),
  };
}
