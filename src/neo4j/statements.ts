import { cypherName } from '../model/cypher-text.ts';

/** The statements of a push. Labels and types are quoted names; everything else is a parameter. */

/** The labels that a relationship of a type connects: fixed for the evidence layer, entities else. */
export function endLabels(type: string): readonly [source: string, target: string] {
  if (type === 'STATED_IN') return ['Claim', 'Document'];
  return ['SUBJECT', 'OBJECT', 'ATTRIBUTED_TO'].includes(type) ? ['Claim', 'Entity'] : ['Entity', 'Entity'];
}

export const BASE_LABELS = ['Entity', 'Claim', 'Document'] as const;

/** Ids are unique within a data set, so that other data with the same label and id can live beside it. */
export function nodeConstraint(label: string): string {
  const name = cypherName(`claimgraph_${label}`);
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${cypherName(label)}) REQUIRE (n._graph, n.id) IS UNIQUE`;
}

/** Without a name of its own, because Neo4j trims names, and two types may differ in blanks only. */
export function edgeConstraint(type: string): string {
  return `CREATE CONSTRAINT IF NOT EXISTS FOR ()-[r:${cypherName(type)}]-() REQUIRE (r._graph, r.id) IS UNIQUE`;
}

/** For people's queries: by id and by name. */
export const LOOKUP_INDEXES = [
  'CREATE INDEX claimgraph_entity_id IF NOT EXISTS FOR (n:Entity) ON (n.id)',
  'CREATE INDEX claimgraph_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name)',
  'CREATE INDEX claimgraph_claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id)',
  'CREATE INDEX claimgraph_document_id IF NOT EXISTS FOR (n:Document) ON (n.id)',
] as const;

export const AWAIT_INDEXES = 'CALL db.awaitIndexes(600)';

/** A property that a statement creates; a day is sent once, and stands as its place in `$days`, because dates are dear to send. */
export interface CreatedProperty {
  readonly name: string;
  readonly isDay: boolean;
}

/** `$rows`: lists of the place of the labels in `$labels`, then the values of `names`. */
export function createNodes(names: readonly CreatedProperty[]): string {
  return `UNWIND $rows AS row CREATE (n:$($labels[row[0]]) ${properties(names, 1)}) RETURN count(n) AS c`;
}

/** `$rows`: `{p, l, lost}`: properties, labels, and labels that the node had before and has no more. */
export function updateNodes(label: string): string {
  return (
    `UNWIND $rows AS row MATCH (n:${cypherName(label)} {_graph: $graph, id: row.p.id}) ` +
    'SET n = row.p REMOVE n:$(row.lost) SET n:$(row.l) RETURN count(n) AS c'
  );
}

/** Which rows `{p, l}` the database does not hold as they are; `edited`: as a push left them, but changed since. */
export function compareNodes(label: string): string {
  return (
    `UNWIND $rows AS row OPTIONAL MATCH (n:${cypherName(label)} {_graph: row.p._graph, id: row.p.id}) ` +
    'WITH row, n WHERE n IS NULL OR n._hash <> row.p._hash OR properties(n) <> row.p OR any(l IN row.l WHERE NOT l IN labels(n)) ' +
    'RETURN row.p.id AS id, n IS NULL AS isNew, n._hash = row.p._hash AS edited, n._labels AS labels'
  );
}

/** `$rows`: lists of source and target, then the values of `names`. The type stands in the text: 5.26.0 gives all rows of `$(row[0])` the first one's. */
export function createEdges(type: string, names: readonly CreatedProperty[]): string {
  const [source, target] = endLabels(type);
  return (
    `UNWIND $rows AS row MATCH (a:${source} {_graph: $graph, id: row[0]}) MATCH (b:${target} {_graph: $graph, id: row[1]}) ` +
    `CREATE (a)-[r:${cypherName(type)} ${properties(names, 2)}]->(b) RETURN count(r) AS c`
  );
}

/** Read from the list `row`, the first at `offset`; null sets nothing. */
function properties(created: readonly CreatedProperty[], offset: number): string {
  const values = created.map(({ name, isDay }, i) => {
    const value = `row[${i + offset}]`;
    return `, ${cypherName(name)}: ${isDay ? `$days[${value}]` : value}`;
  });
  return `{_graph: $graph${values.join('')}}`;
}

export function updateEdges(type: string): string {
  return (
    `UNWIND $rows AS row MATCH ()-[r:${cypherName(type)} {_graph: $graph, id: row.p.id}]->() ` +
    'SET r = row.p RETURN count(r) AS c'
  );
}

export function compareEdges(type: string): string {
  return (
    `UNWIND $rows AS row OPTIONAL MATCH (a)-[r:${cypherName(type)} {_graph: $graph, id: row.p.id}]->(b) ` +
    'WITH row, r, a.id <> row.s OR b.id <> row.t AS moved WHERE r IS NULL OR r._hash <> row.p._hash OR properties(r) <> row.p OR moved ' +
    'RETURN row.p.id AS id, r IS NULL AS isNew, r._hash = row.p._hash AS edited, moved'
  );
}

export function deleteEdges(type: string): string {
  return (
    `UNWIND $ids AS id MATCH ()-[r:${cypherName(type)} {_graph: $graph, id: id}]->() ` +
    'WITH collect(r) AS gone FOREACH (r IN gone | DELETE r) RETURN size(gone) AS c'
  );
}

/** Nodes that something else hangs on stay. */
export function deleteNodes(label: string): string {
  return (
    `UNWIND $ids AS id MATCH (n:${cypherName(label)} {_graph: $graph, id: id}) WHERE NOT EXISTS { (n)--() } ` +
    'WITH collect(n) AS gone FOREACH (n IN gone | DELETE n) RETURN size(gone) AS c'
  );
}

/** Ids of the data set after `$after` up to `$last` (to the end without it). */
export function nodeIds(label: string, bounded: boolean): string {
  return `MATCH (n:${cypherName(label)}) WHERE n._graph = $graph AND n.id > $after${bounded ? ' AND n.id <= $last' : ''} RETURN n.id AS id`;
}

export function edgeIds(type: string, bounded: boolean): string {
  return `MATCH ()-[r:${cypherName(type)}]->() WHERE r._graph = $graph AND r.id > $after${bounded ? ' AND r.id <= $last' : ''} RETURN r.id AS id`;
}

export function countNodes(label: string): string {
  return `MATCH (n:${cypherName(label)}) WHERE n._graph = $graph AND n.id > '' RETURN count(n) AS c`;
}

/** By type, in one walk over all relationships of the database. */
export const COUNT_ALL_EDGES = 'MATCH ()-[r]->() WHERE r._graph = $graph RETURN type(r) AS type, count(r) AS c';

/** Without a walk. */
export const EDGES_OF_ANYBODY = 'MATCH ()-[r]->() RETURN count(r) AS c';

export function countEdges(type: string): string {
  return `MATCH ()-[r:${cypherName(type)}]->() WHERE r._graph = $graph AND r.id > '' RETURN count(r) AS c`;
}
