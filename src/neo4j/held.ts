import { BASE_LABELS, COUNT_ALL_EDGES, countEdges, countNodes, EDGES_OF_ANYBODY } from './statements.ts';
import { transact } from './transaction.ts';
import type { Connection } from './connection.ts';
import type { Work } from './transaction.ts';

/** How many nodes there are by base label, and relationships by type. */
export interface Counts {
  readonly nodes: Map<string, number>;
  readonly edges: Map<string, number>;
}

/** What the database holds of the data set; about `expected` relationships. */
export async function heldBy(connection: Connection, graph: string, expected: number): Promise<Counts> {
  return transact(connection, 'READ', new Map(), async (work) => {
    const nodes = new Map<string, number>();
    for (const label of BASE_LABELS) nodes.set(label, await one(work, countNodes(label), graph));
    const all = await one(work, EDGES_OF_ANYBODY, graph);
    // A walk over all is one statement to plan, but not when most of them are others'.
    const edges = all > 2 * expected + SMALL ? await byType(work, graph) : await inOneWalk(work, graph);
    return { nodes, edges };
  });
}

const SMALL = 10_000;

async function inOneWalk(work: Work, graph: string): Promise<Map<string, number>> {
  const found = await work.run(COUNT_ALL_EDGES, { graph });
  return new Map(found.map(({ type, c }) => [type as string, Number(c)]));
}

/** From the index of each type. */
async function byType(work: Work, graph: string): Promise<Map<string, number>> {
  const types = await work.run('CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type');
  const counts = new Map<string, number>();
  for (const { type } of types) {
    const count = await one(work, countEdges(type as string), graph);
    if (count > 0) counts.set(type as string, count);
  }
  return counts;
}

async function one(work: Work, statement: string, graph: string): Promise<number> {
  const [record] = await work.run(statement, { graph });
  return Number(record?.c);
}
