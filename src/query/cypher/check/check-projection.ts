/** WITH and RETURN: names, aggregates and what may stand beside them, ORDER BY, SKIP and LIMIT. */
import { hasAggregate, isAggregate } from '../syntax/aggregates.ts';
import type { Expression, Projection, ReturnItem } from '../syntax/ast.ts';
import { isSimple, replaceProjected, sortKey } from '../syntax/projected.ts';
import { expressionKey, someExpression, visitParts } from '../syntax/walk.ts';
import { fail } from './check-context.ts';
import type { CheckContext, CheckEnvironment, Scope } from './check-context.ts';
import { checkPredicate } from './check-expression.ts';
import { mayBe } from './static-type.ts';
import type { StaticType } from './static-type.ts';

/**
 * @param kept what stays visible whatever the projection takes along
 * @param hidden what `*` does not mean
 */
export function checkProjection(
  p: Projection,
  environment: CheckEnvironment,
  scope: Scope,
  kept: Scope,
  hidden: Scope,
): Scope {
  if (p.star && p.kind === 'return' && [...scope.keys()].every((name) => kept.has(name))) {
    fail(environment, 'NoVariablesInScope', 'RETURN * has nothing to return: no variable is in scope.', p.at);
  }
  const base = { environment, scope, predicate: false };
  const result = new Map<string, StaticType>(p.star ? [...scope].filter(([name]) => !hidden.has(name)) : []);
  const seen = new Set<string>();
  for (const item of p.items) {
    if (seen.has(item.name)) fail(environment, 'ColumnNameConflict', `Two columns are named "${item.name}".`, item.at);
    seen.add(item.name);
    result.set(item.name, environment.rules.typeOf(item.expression, { ...base, aggregates: 'yes' }));
  }
  const aggregating = p.items.some(({ expression }) => hasAggregate(expression));
  if (aggregating) {
    const starred: ReturnItem[] = p.star
      ? [...scope.keys()]
          .filter((name) => !seen.has(name))
          .map((name) => ({
            at: p.at,
            name,
            aliased: true,
            expression: { kind: 'variable', at: p.at, name },
          }))
      : [];
    const keys = [...starred, ...p.items.filter(({ expression }) => !hasAggregate(expression))];
    for (const { expression } of p.items)
      if (hasAggregate(expression)) checkBeside(expression, keys, new Set(), environment);
  }
  const after = new Map([...kept, ...result]);
  checkOrder(p, aggregating, environment, scope, after);
  const unnamed = p.kind === 'with' ? p.items.find(({ aliased }) => !aliased) : undefined;
  if (unnamed !== undefined) {
    fail(
      environment,
      'NoExpressionAlias',
      'An expression in WITH needs a name; write AS and a name after it.',
      unnamed.at,
    );
  }
  for (const [word, e] of [
    ['SKIP', p.skip],
    ['LIMIT', p.limit],
  ] as const)
    if (e) checkCut(word, e, environment);
  if (p.where) {
    const grouped = aggregating || p.distinct;
    const visible = grouped ? after : new Map([...scope, ...result]);
    const where = grouped ? replaceProjected(p.where, p.items) : p.where;
    checkPredicate(where, { environment, scope: visible, aggregates: 'no', predicate: true });
  }
  return result;
}

/** Beside an aggregate stand constants and what the rows are grouped by only. */
function checkBeside(
  e: Expression,
  keys: readonly ReturnItem[],
  local: ReadonlySet<string>,
  environment: CheckEnvironment,
): void {
  if (isAggregate(e)) return;
  if (isSimple(e) && keys.some(({ expression }) => expressionKey(expression) === expressionKey(e))) return;
  if (e.kind === 'variable' && !local.has(e.name) && !e.name.startsWith('\u0000')) {
    const sentence = `"${e.name}" stands beside an aggregate, but the rows are not grouped by it; put it in an item of its own.`;
    fail(environment, 'AmbiguousAggregationExpression', sentence, e.at);
  }
  const bound = boundBy(e);
  const inner = bound.length === 0 ? local : new Set([...local, ...bound]);
  visitParts(e, (part) => {
    checkBeside(part, keys, inner, environment);
  });
}

function boundBy(e: Expression): readonly string[] {
  if (e.kind === 'listComprehension' || e.kind === 'quantifier') return [e.variable];
  return e.kind === 'reduce' ? [e.accumulator, e.variable] : [];
}

function checkOrder(
  p: Projection,
  aggregating: boolean,
  environment: CheckEnvironment,
  scope: Scope,
  result: Scope,
): void {
  for (const { expression } of p.orderBy) {
    if (!aggregating && !p.distinct) {
      const context: CheckContext = {
        environment,
        scope: new Map([...scope, ...result]),
        aggregates: 'no',
        predicate: false,
      };
      environment.rules.typeOf(sortKey(expression, p.items, false), context);
      continue;
    }
    const context: CheckContext = { environment, scope: result, aggregates: 'no', predicate: false };
    const whole = replaceProjected(expression, p.items);
    if (hasAggregate(expression) && whole.kind !== 'variable') {
      if (!aggregating) environment.rules.typeOf(expression, { ...context, scope });
      // what is left of the expression when aggregates and simple keys are taken for what they are
      const simple = p.items.filter((item) => isSimple(item.expression) || isAggregate(item.expression));
      const rest = replaceProjected(expression, simple);
      const missing = (part: Expression): boolean =>
        part.kind === 'variable' && !result.has(part.name) && scope.has(part.name);
      const isKey = (part: Expression): boolean =>
        !isSimple(part) && p.items.some((item) => expressionKey(item.expression) === expressionKey(part));
      if (someExpression(rest, missing)) {
        if (someExpression(rest, isKey)) {
          const sentence =
            'Beside an aggregate in ORDER BY stand names of columns and constants only; use the name of the column.';
          fail(environment, 'AmbiguousAggregationExpression', sentence, expression.at);
        }
      }
      environment.rules.typeOf(rest, { ...context, aggregates: 'yes' });
      if (hasAggregate(rest)) environment.rules.typeOf(rest, context);
      continue;
    }
    environment.rules.typeOf(whole, context);
  }
}

function checkCut(word: string, e: Expression, environment: CheckEnvironment): void {
  if (someExpression(e, ({ kind }) => kind === 'variable' || kind === 'patternComprehension' || kind === 'subquery')) {
    fail(environment, 'NonConstantExpression', `${word} takes a number that no row decides, such as 10 or $n.`, e.at);
  }
  const type = environment.rules.typeOf(e, { environment, scope: new Map(), aggregates: 'no', predicate: false });
  if (!mayBe(type, ['INTEGER']) || type.name === 'NULL') {
    fail(environment, 'InvalidArgumentType', `${word} takes an INTEGER, but this is a ${type.name}.`, e.at);
  }
  if (e.kind === 'literal' && typeof e.value !== 'string' && Number(e.value) < 0) {
    fail(environment, 'NegativeIntegerArgument', `${word} takes a number of rows, which cannot be negative.`, e.at);
  }
}
