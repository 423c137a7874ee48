import { cypherEntries } from './cypher-literal.ts';
import { cypherName, cypherString } from '../model/cypher-text.ts';
import type { GraphSource, PropertyType } from '../model/graph.ts';
import type { LossTally } from './losses.ts';
import type { Sink } from './sink.ts';

/** Rows and UTF-16 units a statement holds at most: large enough to be quick, small enough for the parser's stack and heap. */
const ROWS = 200;
const UNITS = 256 * 1024;

const HEADER = `// A graph of claimgraph: run it with cypher-shell, as often as you like.
// Every element is merged by its id, so a second run changes nothing.
`;

interface Group {
  /** What follows the rows. */
  readonly clause: string;
  rows: string[];
  units: number;
}

/**
 * A Cypher script for Neo4j 5: uniqueness constraints, then nodes by label set, then relationships by type, in statements of one
 * line each that need no parameters.
 */
export function cypherSink(losses: LossTally): Sink {
  const bases = new Map<string, string>();
  let nodeTypes: ReadonlyMap<string, PropertyType>;
  let edgeTypes: ReadonlyMap<string, PropertyType>;
  let groups = new Map<string, Group>();
  let inEdges = false;

  function add(clause: string, row: string): string {
    let group = groups.get(clause);
    if (!group) groups.set(clause, (group = { clause, rows: [], units: 0 }));
    group.rows.push(row);
    group.units += row.length;
    if (group.rows.length < ROWS && group.units < UNITS) return '';
    groups.delete(clause);
    return statement(group);
  }

  function flush(): string {
    const left = [...groups.values()].sort((a, b) => (a.clause < b.clause ? -1 : 1));
    groups = new Map();
    return left.map(statement).join('');
  }

  return {
    async begin(graph) {
      nodeTypes = typesOf(graph.nodeColumns);
      edgeTypes = typesOf(graph.edgeColumns);
      const constraints = (await baseLabels(graph)).map(constraint);
      return `${HEADER}${constraints.join('')}CALL db.awaitIndexes(300);\n`;
    },
    node({ id, labels, properties }) {
      const names = (labels.length === 0 ? ['Unknown'] : labels).map((label) => nonEmpty(label, losses));
      bases.set(id, names[0]!);
      const entries = [`id:${cypherString(id)}`, ...cypherEntries(properties, nodeTypes, losses)];
      const others = names.slice(1).map((label) => `:${cypherName(label)}`);
      const set = others.length === 0 ? '' : ` SET n${others.join('')}`;
      return add(`MERGE (n:${cypherName(names[0]!)} {id:row.id}) SET n=row${set}`, `{${entries.join(',')}}`);
    },
    edge({ id, type, source, target, properties }) {
      const nodesLeft = inEdges ? '' : flush();
      inEdges = true;
      const [from, to] = [bases.get(source), bases.get(target)];
      if (from === undefined || to === undefined) {
        losses.add('edge-without-end', type);
        return nodesLeft;
      }
      const entries = [`id:${cypherString(id)}`, ...cypherEntries(properties, edgeTypes, losses)];
      const clause =
        `MATCH (a:${cypherName(from)} {id:row.s}) MATCH (b:${cypherName(to)} {id:row.t}) ` +
        `MERGE (a)-[r:${cypherName(nonEmpty(type, losses))} {id:row.p.id}]->(b) SET r=row.p`;
      return nodesLeft + add(clause, `{s:${cypherString(source)},t:${cypherString(target)},p:{${entries.join(',')}}}`);
    },
    finish: flush,
  };
}

function statement({ clause, rows }: Group): string {
  return `UNWIND [${rows.join(',')}] AS row ${clause};\n`;
}

function constraint(label: string): string {
  const name = cypherName(`claimgraph_${label}_id`);
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${cypherName(label)}) REQUIRE n.id IS UNIQUE;\n`;
}

async function baseLabels(graph: GraphSource): Promise<readonly string[]> {
  const labels = new Set<string>();
  for await (const node of graph.nodes) labels.add(node.labels[0] || 'Unknown');
  return [...labels].sort();
}

function typesOf(columns: GraphSource['nodeColumns']): ReadonlyMap<string, PropertyType> {
  return new Map(columns.map(({ name, type }) => [name, type]));
}

/** Neo4j refuses an empty label or type. */
function nonEmpty(name: string, losses: LossTally): string {
  if (name !== '') return name;
  losses.add('label-changed', '(empty)');
  return 'Unknown';
}
