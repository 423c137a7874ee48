import type { Chance } from './chance.ts';
import { LABELS, TEXTS, TYPES } from './generate-graph.ts';

export type Type =
  'integer' | 'float' | 'string' | 'boolean' | 'list' | 'date' | 'node' | 'relationship' | 'path' | 'map';

export interface Scope {
  readonly chance: Chance;
  readonly variables: ReadonlyMap<string, Type>;
}

const PROPERTIES: Readonly<Partial<Record<Type, string>>> = {
  integer: 'i',
  float: 'f',
  string: 's',
  boolean: 'b',
  list: 'l',
  date: 'd',
};

/** An expression of a type, over the variables in scope, mostly valid; null where a property is missing. */
export function expression(scope: Scope, type: Type, depth: number): string {
  const { chance } = scope;
  const own = ofType(scope, type);
  if (own.length > 0 && chance.odds(0.3)) return chance.pick(own);
  const entities = [...ofType(scope, 'node'), ...ofType(scope, 'relationship')];
  const property = PROPERTIES[type];
  if (property !== undefined && entities.length > 0 && chance.odds(depth <= 0 ? 0.7 : 0.35)) {
    return `${chance.pick(entities)}.${chance.odds(0.1) ? 'missing' : property}`;
  }
  if (depth <= 0) return literal(scope, type);
  if (chance.odds(0.04)) return 'null';
  if (chance.odds(0.08)) return conditional(scope, type, depth);
  return compound(scope, type, depth - 1);
}

export function ofType({ variables }: Scope, type: Type): string[] {
  return [...variables].filter(([, own]) => own === type).map(([name]) => name);
}

function literal(scope: Scope, type: Type): string {
  const { chance } = scope;
  switch (type) {
    case 'integer':
      return String(chance.pick([0, 1, 2, 3, 5, -1, 7, 100]));
    case 'float':
      return chance.pick(['0.0', '1.0', '2.5', '-1.5', '0.1', '1e3']);
    case 'string':
      return `'${chance.pick(TEXTS)}'`;
    case 'boolean':
      return chance.pick(['true', 'false']);
    case 'list':
      return chance.pick(['[]', '[1, 2, 3]', '[1, null, 3]', '[2]', 'range(0, 3)', '[3, 1, 2]']);
    case 'date':
      return chance.pick(["date('2015-03-11')", "date('2020-02-29')", "date('2011-01-01')"]);
    case 'map':
      return `{a: ${expression(scope, 'integer', 0)}, b: ${expression(scope, 'string', 0)}}`;
    default:
      return 'null';
  }
}

function conditional(scope: Scope, type: Type, depth: number): string {
  const sub = (of: Type) => expression(scope, of, depth - 1);
  if (scope.chance.odds(0.5)) return `coalesce(${sub(type)}, ${sub(type)})`;
  return `CASE WHEN ${sub('boolean')} THEN ${sub(type)} ELSE ${sub(type)} END`;
}

function compound(scope: Scope, type: Type, depth: number): string {
  const { chance } = scope;
  const sub = (of: Type) => expression(scope, of, depth);
  const number = () => sub(chance.odds(0.6) ? 'integer' : 'float');
  switch (type) {
    case 'integer':
      return chance.pick([
        () => `(${sub('integer')} ${chance.pick(['+', '-', '*'])} ${sub('integer')})`,
        () => `(${sub('integer')} / ${chance.pick([1, 2, 3, -2])})`,
        () => `(${sub('integer')} % ${chance.pick([2, 3, -4])})`,
        () => `size(${sub(chance.pick(['list', 'string']))})`,
        () => `toInteger(${sub(chance.pick(['float', 'string', 'integer']))})`,
        () => `abs(${sub('integer')})`,
        () => `sign(${number()})`,
        () => `reduce(acc = 0, x IN ${sub('list')} | acc + coalesce(x, 0))`,
        () => `${sub('date')}.${chance.pick(['year', 'month', 'day', 'week', 'quarter', 'dayOfWeek'])}`,
        () => `${sub('list')}[${chance.below(5) - 2}]`,
        () => `head(${sub('list')})`,
        () => `last(${sub('list')})`,
        () => `-(${sub('integer')})`,
        () => aboutEntity(scope, 'integer'),
        () => `COUNT { ${subPattern(scope)} }`,
      ])();
    case 'float':
      return chance.pick([
        () => `(${sub('float')} ${chance.pick(['+', '-', '*', '/'])} ${number()})`,
        () => `toFloat(${sub(chance.pick(['integer', 'string', 'float']))})`,
        () => `${chance.pick(['sqrt', 'floor', 'ceil', 'round', 'exp', 'sin'])}(${sub('float')})`,
        () => `round(${sub('float')}, ${chance.below(3)})`,
        () => `(${sub('integer')} ^ 2)`,
      ])();
    case 'string':
      return chance.pick([
        () => `(${sub('string')} + ${sub(chance.pick(['string', 'integer', 'string']))})`,
        () => `${chance.pick(['toUpper', 'toLower', 'trim', 'reverse', 'ltrim'])}(${sub('string')})`,
        () => `toString(${sub(chance.pick(['integer', 'float', 'boolean', 'date', 'string']))})`,
        () => `substring(${sub('string')}, ${chance.below(3)})`,
        () => `left(${sub('string')}, ${chance.below(3)})`,
        () => `right(${sub('string')}, ${chance.below(3)})`,
        () => `replace(${sub('string')}, 'a', ${sub('string')})`,
        () => `valueType(${sub(chance.pick(['integer', 'float', 'string', 'boolean', 'list', 'date']))})`,
        () => aboutEntity(scope, 'string'),
      ])();
    case 'boolean':
      return booleanExpression(scope, depth);
    case 'list':
      return chance.pick([
        () => `[${sub('integer')}, ${sub('integer')}]`,
        () => `(${sub('list')} + ${sub(chance.pick(['list', 'integer']))})`,
        () => `[x IN ${sub('list')} WHERE ${booleanOver(scope, 'x', depth)} | x * 2]`,
        () => `[x IN ${sub('list')} | x + 1]`,
        () => `${sub('list')}[${chance.below(3)}..${chance.pick(['', '2', '-1', '3'])}]`,
        () => `tail(${sub('list')})`,
        () => `range(${chance.below(3)}, ${chance.below(5)})`,
        () => `[x IN split(${sub('string')}, 'a') | size(x)]`,
      ])();
    case 'date':
      return chance.pick([
        () => `(${sub('date')} + duration({${chance.pick(['days', 'months', 'years'])}: ${chance.below(40) - 5}}))`,
        () => `date.truncate('${chance.pick(['month', 'year', 'week', 'quarter'])}', ${sub('date')})`,
        () => `date({year: 2020, month: ${1 + chance.below(12)}, day: ${1 + chance.below(28)}})`,
      ])();
    case 'map':
      return `{a: ${sub('integer')}, b: ${sub('string')}, c: ${sub('list')}}`;
    default:
      return literal(scope, type);
  }
}

function booleanExpression(scope: Scope, depth: number): string {
  const { chance } = scope;
  const sub = (of: Type) => expression(scope, of, depth);
  const number = () => sub(chance.odds(0.6) ? 'integer' : 'float');
  const compared = chance.pick<Type>(['string', 'date', 'boolean', 'list']);
  return chance.pick([
    () => `(${sub('boolean')} ${chance.pick(['AND', 'OR', 'XOR'])} ${sub('boolean')})`,
    () => `NOT ${sub('boolean')}`,
    () => `(${number()} ${chance.pick(['=', '<>', '<', '<=', '>', '>='])} ${number()})`,
    () => `(${sub(compared)} ${chance.pick(['=', '<>', '<', '<=', '>', '>='])} ${sub(compared)})`,
    () => `(${number()} < ${number()} <= ${number()})`,
    () => `(${sub('string')} ${chance.pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${sub('string')})`,
    () => `(${sub('string')} =~ '${chance.pick(['a.*', '(?i)A.*', '[ab]+', '.'])}')`,
    () => `(${sub('integer')} IN ${sub('list')})`,
    () => `(${sub(chance.pick<Type>(['integer', 'string', 'list', 'date']))} IS ${chance.pick(['', 'NOT '])}NULL)`,
    () =>
      `${chance.pick(['any', 'all', 'none', 'single'])}(x IN ${sub('list')} WHERE ${booleanOver(scope, 'x', depth)})`,
    () => `isEmpty(${sub(chance.pick<Type>(['list', 'string']))})`,
    () => `toBoolean(${sub(chance.pick<Type>(['string', 'boolean']))})`,
    () => `EXISTS { ${subPattern(scope)} }`,
    () => aboutEntity(scope, 'boolean'),
  ])();
}

function booleanOver(scope: Scope, variable: string, depth: number): string {
  const inner: Scope = { ...scope, variables: new Map([...scope.variables, [variable, 'integer']]) };
  return expression(inner, 'boolean', Math.min(depth, 1));
}

/** What only nodes, relationships and paths can be asked, if there are any in scope. */
function aboutEntity(scope: Scope, type: 'integer' | 'string' | 'boolean'): string {
  const { chance } = scope;
  const nodes = ofType(scope, 'node');
  const relationships = ofType(scope, 'relationship');
  const paths = ofType(scope, 'path');
  if (type === 'integer' && paths.length > 0) return `length(${chance.pick(paths)})`;
  if (type === 'string' && relationships.length > 0) return `type(${chance.pick(relationships)})`;
  if (nodes.length === 0) return literal(scope, type);
  const node = chance.pick(nodes);
  if (type === 'integer') return `size(labels(${node}))`;
  if (type === 'string') return `${node}['${chance.pick(['s', 's', 'missing'])}']`;
  return chance.pick([
    `${node}:${chance.pick(LABELS)}`,
    `${node}:${chance.pick(LABELS)}|${chance.pick(LABELS)}`,
    `(${node})-[:${chance.pick(TYPES)}]->()`,
    `NOT (${node})--(:${chance.pick(LABELS)})`,
    `${node} = ${chance.pick(nodes)}`,
  ]);
}

function subPattern(scope: Scope): string {
  const { chance } = scope;
  const nodes = ofType(scope, 'node');
  const start = nodes.length > 0 && chance.odds(0.8) ? chance.pick(nodes) : 'inner';
  const arrow = chance.pick([`-[:${chance.pick(TYPES)}]->`, '-->', '--', `<-[:${chance.pick(TYPES)}]-`]);
  const where = chance.odds(0.4) ? ` WHERE other.i > ${chance.below(4)}` : '';
  return `MATCH (${start})${arrow}(other)${where}`;
}
