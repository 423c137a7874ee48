/** The predicates of a MATCH, each used at the first place where all names it mentions are bound. */
import { conditionOf } from '../evaluate/boolean.ts';
import type { CompileContext } from '../evaluate/compile-context.ts';
import { nodeLabelTest } from '../evaluate/label-test.ts';
import type { Bindings } from '../evaluate/slot.ts';
import type { Condition } from '../run/operator.ts';
import type { Predicate } from './pattern-graph.ts';

export class Predicates {
  private readonly waiting: Set<Predicate>;
  private readonly context: CompileContext;
  private readonly bindings: Bindings;
  /** Names of the pattern; others are bound from the start. */
  private readonly own: ReadonlySet<string>;

  constructor(predicates: readonly Predicate[], own: ReadonlySet<string>, bindings: Bindings, context: CompileContext) {
    this.waiting = new Set(predicates);
    this.own = own;
    this.bindings = bindings;
    this.context = context;
  }

  get left(): readonly Predicate[] {
    return [...this.waiting];
  }

  /** Names of the pattern that the predicate mentions. */
  needs({ names }: Predicate): readonly string[] {
    return [...names].filter((name) => this.own.has(name));
  }

  drop(predicate: Predicate): void {
    this.waiting.delete(predicate);
  }

  /** The condition of all that can be asked now; undefined when there are none. */
  take(bound: ReadonlySet<string>): Condition | undefined {
    const ready = this.left.filter((predicate) => this.needs(predicate).every((name) => bound.has(name)));
    return this.conditionOf(ready);
  }

  conditionOf(predicates: readonly Predicate[]): Condition | undefined {
    for (const predicate of predicates) this.waiting.delete(predicate);
    // tests of labels cost least
    const sorted = [...predicates].sort((a, b) => cost(a) - cost(b));
    return all(sorted.map((predicate) => this.compile(predicate)));
  }

  private compile({ expression }: Predicate): Condition {
    if (expression.kind === 'hasLabels' && expression.operand.kind === 'variable') {
      const slot = this.bindings.get(expression.operand.name);
      if (slot?.kind === 'node') {
        const test = nodeLabelTest(expression.labels, this.context.graph);
        return (frame) => {
          const id = frame[slot.index]!;
          return id !== null && test(id as number);
        };
      }
    }
    return conditionOf(
      expression,
      this.context.rules.expression(expression, this.context, this.bindings),
      this.context,
    );
  }
}

function cost({ expression }: Predicate): number {
  return expression.kind === 'hasLabels' ? 0 : expression.kind === 'comparison' ? 1 : 2;
}

export function all(conditions: readonly Condition[]): Condition | undefined {
  const [first, second] = conditions;
  if (first === undefined) return undefined;
  if (second === undefined) return first;
  if (conditions.length === 2) return (frame) => first(frame) && second(frame);
  return (frame) => conditions.every((condition) => condition(frame));
}
