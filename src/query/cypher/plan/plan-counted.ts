/** Aggregation of which rows are only counted: what need not be walked, grouped or even read for that. */
import type { CompileContext } from '../evaluate/compile-context.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { AggregateColumn, GroupColumn } from '../run/aggregate.ts';
import { Argument } from '../run/argument.ts';
import { CountAggregate } from '../run/count-aggregate.ts';
import { RelationshipCounts } from '../run/count-store.ts';
import { CountTotals } from '../run/count-totals.ts';
import { DegreeScan } from '../run/degree-scan.ts';
import { Expand } from '../run/expand.ts';
import type { ExpandParts } from '../run/expand.ts';
import { ExpandDegree } from '../run/expand-degree.ts';
import { NodeScan } from '../run/node-scan.ts';
import type { NodeScanParts } from '../run/node-scan.ts';
import type { Operator } from '../run/operator.ts';
import { PathCount } from '../run/path-count.ts';
import { RelationshipScan } from '../run/relationship-scan.ts';
import { VarExpand } from '../run/var-expand.ts';
import { isAggregate } from '../syntax/aggregates.ts';
import type { Expression, ReturnItem } from '../syntax/ast.ts';
import { someExpression } from '../syntax/walk.ts';
import { discriminatorOf, typeSlot } from './group-discriminator.ts';
import { mentionedNames } from './names.ts';
import { passedOn } from './passed-on.ts';
import type { PlanState } from './plan-state.ts';

/** Rows of a plan, what they are grouped by, and what is kept of each group. */
export interface Grouping {
  readonly input: PlanState;
  /** The items that `groups` are made of. */
  readonly keys: readonly ReturnItem[];
  readonly groups: readonly GroupColumn[];
  readonly columns: readonly AggregateColumn[];
}

/** Whether all aggregates count rows, or entities that MATCH bound. */
export function countedOnly(items: readonly ReturnItem[], bindings: Bindings): boolean {
  const plain = (e: Expression): boolean => {
    if (e.kind === 'countStar') return true;
    if (e.kind !== 'call' || e.name.toLowerCase() !== 'count' || e.distinct) return false;
    const kind = passedOn(e.args[0]!, bindings)?.kind;
    return kind === 'node' || kind === 'relationship';
  };
  return items.every(({ expression }) => !someExpression(expression, (part) => isAggregate(part) && !plain(part)));
}

/** Undefined when nothing better is known than to look at every row. */
export function planCounted(grouping: Grouping, context: CompileContext): Operator | undefined {
  const stored = fromCountStore(grouping, context);
  if (stored !== undefined) return stored;
  const { keys, groups, columns } = grouping;
  const { bindings } = grouping.input;
  const input = uncounted(grouping.input, keys);
  const { runtime, frame } = context;
  const detail = keys.map(({ name }) => name).join(', ');
  if (groups.length === 0) return new CountTotals(input, frame, columns);
  if (input instanceof ExpandDegree) {
    const scan = scanOnce(input, keys, bindings, context);
    if (scan !== undefined) return new DegreeScan({ scan, expand: input.parts, groups, columns, detail });
  }
  const discriminator = discriminatorOf(keys, bindings, context);
  if (discriminator === undefined) return undefined;
  return new CountAggregate({ input, runtime, frame, groups, columns, discriminator, detail });
}

/** Relationships and paths that are only counted need not be walked. */
function uncounted({ operator, bindings }: PlanState, keys: readonly ReturnItem[]): Operator {
  const reads = ({ relationship, to }: ExpandParts): boolean =>
    keys.some(({ expression }) =>
      [...mentionedNames(expression)].some((name) => {
        const index = bindings.get(name)?.index;
        return index === relationship || index === to;
      }),
    );
  const plain = ({ accept, taken, into }: ExpandParts): boolean =>
    accept === undefined && !into && taken.relationships.length + taken.lists.length === 0;
  if (operator instanceof Expand && plain(operator.parts) && !reads(operator.parts))
    return new ExpandDegree(operator.parts);
  if (operator instanceof VarExpand && plain(operator.parts) && !operator.parts.each && !reads(operator.parts))
    return new PathCount(operator.parts);
  return operator;
}

/** The scan that gives the nodes, if each comes once and the keys are such that no other node has them. */
function scanOnce(
  { parts }: ExpandDegree,
  keys: readonly ReturnItem[],
  bindings: Bindings,
  { graph }: CompileContext,
): NodeScanParts | undefined {
  const { input, from } = parts;
  if (!(input instanceof NodeScan && input.parts.slot === from && input.parts.input instanceof Argument))
    return undefined;
  const isNode = (e: Expression): boolean => passedOn(e, bindings)?.index === from;
  const isId = (e: Expression): boolean => e.kind === 'property' && isNode(e.object) && e.key === 'id';
  const unique = ({ expression: e }: ReturnItem): boolean =>
    isNode(e) || (isId(e) && graph.nodeIndex('id')?.isUnique === true);
  return keys.some(unique) ? input.parts : undefined;
}

/** `MATCH ()-[r:T]->() RETURN type(r), count(*)`: the graph knows. */
function fromCountStore({ input, keys, groups, columns }: Grouping, context: CompileContext): Operator | undefined {
  const { operator, bindings } = input;
  if (!(operator instanceof RelationshipScan) || !operator.isWhole) return undefined;
  const { ends, type } = operator.parts;
  const { relationship } = ends;
  if (!keys.every(({ expression }) => typeSlot(expression, bindings) === relationship)) return undefined;
  const slots = { types: groups.map(({ slot }) => slot), counts: columns.map(({ slot }) => slot) };
  return new RelationshipCounts(context.graph, context.frame, type, slots, operator.detail);
}
