import type { Chance } from './chance.ts';
import { expression, ofType } from './generate-expression.ts';
import type { Scope, Type } from './generate-expression.ts';
import { LABELS, TYPES } from './generate-graph.ts';

export interface GeneratedQuery {
  readonly text: string;
  /** The rows come in a defined order. */
  readonly ordered: boolean;
}

/** What the clauses so far have bound. */
interface Draft {
  readonly chance: Chance;
  readonly clauses: string[];
  variables: Map<string, Type>;
  names: number;
}

const VALUES: readonly Type[] = ['integer', 'float', 'string', 'boolean', 'list', 'date', 'integer', 'string'];

/** A read query: one to four clauses over the generated graph, then RETURN, ordered by all of its columns or not at all. */
export function generateQuery(chance: Chance): GeneratedQuery {
  const draft: Draft = { chance, clauses: [], variables: new Map(), names: 0 };
  if (chance.odds(0.92)) match(draft, false);
  const clauses = chance.below(4);
  for (let i = 0; i < clauses; i += 1) clause(draft);
  const returned = project(draft, 'RETURN');
  const union =
    !returned.ordered && chance.odds(0.04) ? `\nUNION ${chance.pick(['', 'ALL '])}${draft.clauses.join('\n')}` : '';
  return { text: draft.clauses.join('\n') + union, ordered: returned.ordered };
}

function clause(draft: Draft): void {
  draft.chance.pick([
    () => match(draft, false),
    () => match(draft, true),
    () => project(draft, 'WITH'),
    () => unwind(draft),
    () => subquery(draft),
  ])();
}

function scopeOf({ chance, variables }: Draft): Scope {
  return { chance, variables };
}

function fresh(draft: Draft, letter: string): string {
  draft.names += 1;
  return `${letter}${draft.names}`;
}

function match(draft: Draft, optional: boolean): void {
  const { chance } = draft;
  const before = draft.variables;
  draft.variables = new Map(before);
  const patterns = Array.from({ length: chance.odds(0.2) ? 2 : 1 }, () => pattern(draft));
  const where = chance.odds(0.4) ? ` WHERE ${expression(scopeOf(draft), 'boolean', 2)}` : '';
  draft.clauses.push(`${optional ? 'OPTIONAL ' : ''}MATCH ${patterns.join(', ')}${where}`);
}

function pattern(draft: Draft): string {
  const { chance } = draft;
  const hops = chance.pick([0, 1, 1, 1, 1, 2, 2, 3]);
  let text = node(draft, true);
  let lists = false;
  for (let i = 0; i < hops; i += 1) {
    const variable = chance.odds(0.5) ? fresh(draft, 'r') : '';
    const types = chance.odds(0.6) ? `:${chance.pick(TYPES)}${chance.odds(0.3) ? `|${chance.pick(TYPES)}` : ''}` : '';
    const variable2 = chance.odds(0.15);
    lists ||= variable2;
    const range = variable2 ? chance.pick(['*1..2', '*0..1', '*2', '*..2', '*1..3']) : '';
    const properties = chance.odds(0.1) ? ` {i: ${chance.below(4)}}` : '';
    const body =
      variable || types || range || properties ? `[${variable2 ? '' : variable}${types}${range}${properties}]` : '';
    if (variable && !variable2) draft.variables.set(variable, 'relationship');
    text += chance.pick([`-${body}->`, `<-${body}-`, `-${body}-`]) + node(draft, false);
  }
  if (chance.odds(0.15)) {
    const path = fresh(draft, 'p');
    draft.variables.set(path, 'path');
    return `${path} = ${text}`;
  }
  return text;
}

function node(draft: Draft, first: boolean): string {
  const { chance } = draft;
  const bound = ofType(scopeOf(draft), 'node');
  if (bound.length > 0 && chance.odds(first ? 0.5 : 0.15)) return `(${chance.pick(bound)})`;
  const variable = chance.odds(0.75) ? fresh(draft, 'n') : '';
  if (variable) draft.variables.set(variable, 'node');
  const label = chance.pick([
    '',
    '',
    '',
    '',
    `:${chance.pick(LABELS)}`,
    `:${chance.pick(LABELS)}`,
    `:${chance.pick(LABELS)}|${chance.pick(LABELS)}`,
    `:!${chance.pick(LABELS)}`,
    `:${chance.pick(LABELS)}&${chance.pick(LABELS)}`,
    ':%',
  ]);
  const properties = chance.odds(0.08) ? ` {i: ${chance.below(4)}}` : '';
  return `(${variable}${label}${properties})`;
}

function unwind(draft: Draft): void {
  const list = expression(scopeOf(draft), 'list', 1);
  const variable = fresh(draft, 'u');
  draft.variables = new Map([...draft.variables, [variable, 'integer']]);
  draft.clauses.push(`UNWIND ${list} AS ${variable}`);
}

function subquery(draft: Draft): void {
  const { chance } = draft;
  const imported = ofType(scopeOf(draft), 'node')[0];
  if (imported === undefined) return unwind(draft);
  const result = fresh(draft, 'c');
  const inner = `MATCH (${imported})-[x:${chance.pick(TYPES)}]-(y)`;
  const value = chance.pick(['count(y)', 'sum(y.i)', 'max(y.i)', 'count(DISTINCT y)', 'min(y.i)']);
  draft.variables = new Map([...draft.variables, [result, 'integer']]);
  draft.clauses.push(`CALL (${imported}) { ${inner} RETURN ${value} AS ${result} }`);
}

const AGGREGATES: readonly (readonly [Type, (scope: Scope) => string])[] = [
  ['integer', () => 'count(*)'],
  [
    'integer',
    (scope) => `count(${scope.chance.pick(['', 'DISTINCT '])}${expression(scope, scope.chance.pick(VALUES), 1)})`,
  ],
  ['integer', (scope) => `sum(${expression(scope, 'integer', 1)})`],
  ['float', (scope) => `avg(${expression(scope, 'integer', 1)})`],
  ['integer', (scope) => `min(${expression(scope, 'integer', 1)})`],
  ['string', (scope) => `max(${expression(scope, 'string', 1)})`],
  ['date', (scope) => `max(${expression(scope, 'date', 0)})`],
  ['integer', (scope) => `size(collect(${scope.chance.pick(['', 'DISTINCT '])}${expression(scope, 'integer', 1)}))`],
  [
    'float',
    (scope) => `percentileCont(${expression(scope, 'integer', 0)}, ${scope.chance.pick(['0.5', '0.0', '0.9'])})`,
  ],
  ['integer', (scope) => `percentileDisc(${expression(scope, 'integer', 0)}, ${scope.chance.pick(['0.5', '1.0'])})`],
  ['float', (scope) => `stDev(${expression(scope, 'integer', 0)})`],
];

/** WITH or RETURN: plain items, or groups and aggregates. Items may be whole nodes and relationships. */
function project(draft: Draft, keyword: 'WITH' | 'RETURN'): { ordered: boolean } {
  const { chance } = draft;
  const scope = scopeOf(draft);
  const items = new Map<string, { text: string; type: Type }>();
  const carried = [...draft.variables].filter(([, type]) => type !== 'path');
  const kept = keyword === 'WITH' ? carried.filter(() => chance.odds(0.6)) : carried.filter(() => chance.odds(0.3));
  for (const [name, type] of kept.slice(0, 3)) items.set(name, { text: name, type });
  const count = 1 + chance.below(3);
  const aggregating = chance.odds(0.35);
  for (let i = 0; i < count; i += 1) {
    const name = fresh(draft, 'v');
    const [type, text] = aggregating && i === 0 ? aggregate(scope) : plain(scope);
    items.set(name, { text: `${text} AS ${name}`, type });
  }
  const names = [...items.keys()];
  const distinct = chance.odds(0.15) ? 'DISTINCT ' : '';
  const ordered = chance.odds(0.35);
  draft.variables = new Map([...items].map(([name, { type }]) => [name, type]));
  const sort = names.map((name) => `${sortKey(name, items.get(name)!.type)}${chance.pick(['', '', ' DESC'])}`);
  const order = ordered ? ` ORDER BY ${sort.join(', ')}` : '';
  const limit = ordered && chance.odds(0.4) ? `${chance.odds(0.3) ? ' SKIP 1' : ''} LIMIT ${1 + chance.below(6)}` : '';
  const where = keyword === 'WITH' && chance.odds(0.3) ? ` WHERE ${expression(scopeOf(draft), 'boolean', 1)}` : '';
  const list = [...items.values()].map(({ text }) => text).join(', ');
  draft.clauses.push(`${keyword} ${distinct}${list}${order}${limit}${where}`);
  return { ordered };
}

function sortKey(name: string, type: Type): string {
  return type === 'node' || type === 'relationship' ? `${name}.id` : name;
}

function aggregate(scope: Scope): readonly [Type, string] {
  const [type, make] = scope.chance.pick(AGGREGATES);
  return [type, make(scope)];
}

function plain(scope: Scope): readonly [Type, string] {
  const type = scope.chance.pick(VALUES);
  return [type, expression(scope, type, 2)];
}
