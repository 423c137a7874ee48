import type { PropertyType } from '../model/graph.ts';
import type { UsedColumn, UsedColumns } from './columns.ts';
import type { LossTally } from './losses.ts';

/** `portable` is valid against the GraphML 1.0 schema; `neo4j` adds the attributes that APOC reads labels, types and lists from. */
export type GraphmlProfile = 'portable' | 'neo4j';

/** One `<key>` of the file and the column it carries. */
export interface GraphmlKey {
  readonly id: string;
  readonly name: string;
  readonly type: 'boolean' | 'int' | 'long' | 'double' | 'string';
  /** APOC's `attr.list`, in the neo4j profile. */
  readonly list?: 'string' | 'long' | undefined;
  readonly column: UsedColumn;
}

export interface GraphmlKeys {
  readonly nodes: readonly GraphmlKey[];
  readonly edges: readonly GraphmlKey[];
  /** New name to the graph's own name, for readers that want it back. */
  readonly renamed: Readonly<Record<'nodes' | 'edges', Readonly<Record<string, string>>>>;
}

/**
 * Names that a reader takes as its own: Gephi (display attributes, by key id or name), igraph and graphology (`id`, `r g b color`),
 * Cytoscape (`name`, `interaction`, …), networkx (`source`, `target`) and APOC (`labels`, `label`).
 */
const RESERVED = {
  nodes:
    'id key label labels nodelabel types name shared_name x y z xpos ypos zpos size r g b color interaction SUID selected source target',
  edges:
    'id key label labels edgelabel type weight Edge_Weight r g b color size name shared_name interaction SUID selected source target',
} as const;

export function graphmlKeys(columns: UsedColumns, profile: GraphmlProfile, losses: LossTally): GraphmlKeys {
  const nodes = keysOf('nodes', columns.nodes, profile, losses);
  const edges = keysOf('edges', columns.edges, profile, losses);
  losses.add('attribute-renamed', 'id to key', 1);
  return { nodes: nodes.keys, edges: edges.keys, renamed: { nodes: nodes.renamed, edges: edges.renamed } };
}

function keysOf(
  domain: 'nodes' | 'edges',
  columns: readonly UsedColumn[],
  profile: GraphmlProfile,
  losses: LossTally,
): { keys: readonly GraphmlKey[]; renamed: Record<string, string> } {
  const taken = new Set(RESERVED[domain].split(' '));
  const renamed: Record<string, string> = { key: 'id' };
  const keys = columns.map((column): GraphmlKey => {
    const name = freeName(column.name, domain, profile, taken);
    taken.add(name);
    if (name !== column.name) {
      renamed[name] = column.name;
      losses.add('attribute-renamed', `${column.name} to ${name}`);
    }
    return { id: `${domain === 'nodes' ? 'n' : 'e'}_${name}`, name, ...typeOf(column, profile), column };
  });
  return { keys, renamed };
}

/** Most readers show a node by its `label`, so `name` goes there; APOC would take it for something else. */
function freeName(name: string, domain: string, profile: GraphmlProfile, taken: ReadonlySet<string>): string {
  if (name === 'name' && domain === 'nodes') return profile === 'portable' ? 'label' : 'name';
  const token = name.replace(/[^\p{L}\p{N}_.-]/gu, '_');
  let free = taken.has(token) || token === '' ? `attr_${token}` : token;
  while (taken.has(free)) free += '_';
  return free;
}

const TYPES: Readonly<Record<PropertyType, GraphmlKey['type']>> = {
  string: 'string',
  date: 'string',
  integer: 'int',
  float: 'double',
  boolean: 'boolean',
  'string[]': 'string',
  'integer[]': 'string',
};

function typeOf({ type, long }: UsedColumn, profile: GraphmlProfile): Pick<GraphmlKey, 'type' | 'list'> {
  if (profile === 'neo4j' && type === 'string[]') return { type: 'string', list: 'string' };
  if (profile === 'neo4j' && type === 'integer[]') return { type: 'string', list: 'long' };
  return { type: type === 'integer' && long ? 'long' : TYPES[type] };
}
