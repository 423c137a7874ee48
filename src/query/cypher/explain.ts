/** The plan as text, the operator that gives the rows first and what feeds it indented below. */
import { ROW } from './run/operator.ts';
import type { Operator } from './run/operator.ts';

export function describePlan(root: Operator, rows: ReadonlyMap<Operator, number> | undefined): string {
  const lines: string[] = [];
  const visit = (operator: Operator, depth: number): void => {
    const count = rows === undefined ? '' : ` rows=${rows.get(operator) ?? 0}`;
    const detail = operator.detail === '' ? '' : ` ${operator.detail}`;
    lines.push(`${'  '.repeat(depth)}${operator.title}${detail}${count}`);
    // the last input is a plan of its own, nested; the first is the rest of this one
    operator.inputs.forEach((input) => {
      visit(input, depth + 1);
    });
  };
  visit(root, 0);
  return lines.join('\n');
}

/** Counts the rows of every operator from now on. */
export function countRows(root: Operator): ReadonlyMap<Operator, number> {
  const rows = new Map<Operator, number>();
  const visit = (operator: Operator): void => {
    const next = operator.next.bind(operator);
    rows.set(operator, 0);
    operator.next = () => {
      const signal = next();
      if (signal === ROW) rows.set(operator, rows.get(operator)! + 1);
      return signal;
    };
    operator.inputs.forEach(visit);
  };
  visit(root);
  return rows;
}
