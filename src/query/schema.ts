import type { QueryEngine, QueryResult } from './engine.ts';
import type { Value } from './cypher/value.ts';

const LABELS = `MATCH (n) UNWIND labels(n) AS label
WITH label, count(*) AS count ORDER BY label
RETURN 'label' AS what, label AS name, count, null AS properties`;

const TYPES = `MATCH ()-[r]->()
WITH type(r) AS type, count(*) AS count ORDER BY type
RETURN 'relationship type' AS what, type AS name, count, null AS properties`;

const LABEL_PROPERTIES = `MATCH (n) UNWIND labels(n) AS label UNWIND keys(n) AS property
WITH DISTINCT label, property ORDER BY property
RETURN label AS name, collect(property) AS properties`;

const TYPE_PROPERTIES = `MATCH ()-[r]->() WITH type(r) AS type, r UNWIND keys(r) AS property
WITH DISTINCT type, property ORDER BY property
RETURN type AS name, collect(property) AS properties`;

/** What a graph holds: every label and relationship type, how many there are, and the properties that they have. */
export async function schemaOf(engine: QueryEngine): Promise<QueryResult> {
  const rows: (readonly Value[])[] = [];
  for (const [counts, properties] of [
    [LABELS, LABEL_PROPERTIES],
    [TYPES, TYPE_PROPERTIES],
  ] as const) {
    const named = new Map((await engine.run(properties)).rows.map(([name, list]) => [name!, list!]));
    for (const [what, name, count] of (await engine.run(counts)).rows) {
      rows.push([what!, name!, count!, named.get(name!) ?? []]);
    }
  }
  return { columns: ['what', 'name', 'count', 'properties'], rows };
}
