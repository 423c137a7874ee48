/** Calls: aggregating functions where they may stand, and the table's functions with the right arguments. */
import { aggregateArity } from '../syntax/aggregates.ts';
import type { CountStar, Expression, FunctionCall } from '../syntax/ast.ts';
import { someExpression } from '../syntax/walk.ts';
import { isNumber, toNumber } from '../value.ts';
import { fail } from './check-context.ts';
import type { CheckContext } from './check-context.ts';
import { ANY, INTEGER, NODE, RELATIONSHIP, STRING, isNumeric, joined, listOf, mayBe } from './static-type.ts';
import type { StaticType } from './static-type.ts';

export function checkCall(e: FunctionCall | CountStar, context: CheckContext): StaticType {
  const arity = e.kind === 'countStar' ? 0 : aggregateArity(e.name);
  return arity === undefined ? checkFunction(e as FunctionCall, context) : checkAggregate(e, arity, context);
}

function checkAggregate(e: FunctionCall | CountStar, arity: number, context: CheckContext): StaticType {
  const { environment } = context;
  const name = e.kind === 'countStar' ? 'count' : e.name;
  if (context.aggregates === 'nested') {
    fail(
      environment,
      'NestedAggregation',
      `"${name}" cannot stand inside another aggregating function; use WITH between.`,
      e.at,
    );
  }
  if (context.aggregates === 'no') {
    fail(environment, 'InvalidAggregation', `"${name}" aggregates rows and can stand in WITH and RETURN only.`, e.at);
  }
  if (e.kind === 'countStar') return INTEGER;
  if (e.args.length !== arity) wrongNumber(e, String(arity), context);
  const types = e.args.map((argument) =>
    environment.rules.typeOf(argument, { ...context, aggregates: 'nested', predicate: false }),
  );
  if (e.args.some((argument) => someExpression(argument, (part) => isRandom(part, context)))) {
    fail(environment, 'NonConstantExpression', `"${name}" cannot aggregate random numbers.`, e.at);
  }
  const type = types[0] ?? ANY;
  const lower = name.toLowerCase();
  switch (lower) {
    case 'count':
      return INTEGER;
    case 'collect':
      return listOf(type);
    case 'min':
    case 'max':
      return type;
    case 'sum':
    case 'avg':
      requireType(type, ['NUMBER', 'DURATION'], e, context);
      return isNumeric(type) && lower === 'avg' ? { name: 'FLOAT' } : type;
    default:
      requireType(type, ['NUMBER'], e, context);
      if (types[1]) checkPercentile(e.args[1]!, types[1], e, context);
      return lower === 'percentiledisc' ? type : { name: 'FLOAT' };
  }
}

function checkPercentile(argument: Expression, type: StaticType, e: FunctionCall, context: CheckContext): void {
  requireType(type, ['NUMBER'], e, context);
  if (argument.kind !== 'literal') return;
  const { value } = argument;
  if (!isNumber(value) || !(toNumber(value) >= 0 && toNumber(value) <= 1)) {
    const sentence = `"${e.name}" takes a number from 0.0 to 1.0.`;
    fail(context.environment, 'NumberOutOfRange', sentence, argument.at);
  }
}

function requireType(
  type: StaticType,
  names: Parameters<typeof mayBe>[1],
  e: FunctionCall,
  context: CheckContext,
): void {
  if (mayBe(type, names)) return;
  const sentence = `"${e.name}" takes ${names.join(' or ')}, but this is a ${type.name}.`;
  fail(context.environment, 'InvalidArgumentType', sentence, e.args[0]?.at ?? e.at);
}

function isRandom(e: Expression, { environment }: CheckContext): boolean {
  return e.kind === 'call' && environment.functions.get(e.name.toLowerCase())?.deterministic === false;
}

function wrongNumber(e: FunctionCall, expected: string, { environment }: CheckContext): never {
  const sentence = `"${e.name}" takes ${expected} argument${expected === '1' ? '' : 's'}, not ${e.args.length}.`;
  return fail(environment, 'InvalidNumberOfArguments', sentence, e.at);
}

function checkFunction(e: FunctionCall, context: CheckContext): StaticType {
  const { environment } = context;
  const name = e.name.toLowerCase();
  if (name === 'exists' && e.args.length === 1) {
    if (e.args[0]!.kind !== 'patternPredicate') {
      fail(
        environment,
        'UnexpectedSyntax',
        'exists() takes a pattern; whether there is a property is asked with IS NOT NULL.',
        e.at,
      );
    }
    environment.rules.typeOf(e.args[0], { ...context, predicate: true });
    return { name: 'BOOLEAN' };
  }
  const entry = environment.functions.get(name);
  if (entry === undefined) {
    fail(environment, 'UnknownFunction', `There is no function "${e.name}".`, e.at);
  }
  if (e.distinct)
    fail(
      environment,
      'UnexpectedSyntax',
      `DISTINCT can stand in aggregating functions only, not in "${e.name}".`,
      e.at,
    );
  // an argument that no function takes tells more than the number of arguments
  const types = e.args.map((argument) => environment.rules.typeOf(argument, { ...context, predicate: false }));
  const most = entry.parameters.length;
  const least = most - (entry.optional ?? 0);
  if (e.args.length < least || (e.args.length > most && entry.variadic !== true)) {
    wrongNumber(
      e,
      entry.variadic ? `at least ${least}` : least === most ? String(most) : `${least} to ${most}`,
      context,
    );
  }
  types.forEach((type, index) => {
    const names = entry.parameters[Math.min(index, most - 1)]!;
    if (mayBe(type, names)) return;
    const sentence = `"${e.name}" takes ${names.join(' or ')} here, but this is a ${type.name}.`;
    fail(environment, 'InvalidArgumentType', sentence, e.args[index]!.at);
  });
  return resultType(name, types, entry.returns === 'LIST' ? listOf(ANY) : { name: entry.returns });
}

function resultType(name: string, types: readonly StaticType[], declared: StaticType): StaticType {
  const first = types[0] ?? ANY;
  switch (name) {
    case 'nodes':
      return listOf(NODE);
    case 'relationships':
      return listOf(RELATIONSHIP);
    case 'labels':
    case 'keys':
    case 'split':
    case 'tostringlist':
      return listOf(STRING);
    case 'range':
      return listOf(INTEGER);
    case 'head':
    case 'last':
      return first.element ?? ANY;
    case 'tail':
    case 'reverse':
      return first;
    case 'coalesce':
      return types.reduce(joined);
    default:
      return declared;
  }
}
