import type { Plan, ProfiledPlan } from 'neo4j-driver';

/** A plan as an indented list of operators, with estimated or counted rows. */
export function planText(plan: Plan | ProfiledPlan, depth = 0): string {
  const name = plan.operatorType.replace(/@.*$/, '');
  const details = textOf(plan.arguments.Details);
  const rows =
    'rows' in plan ? `${plan.rows} rows` : `about ${Math.ceil(Number(plan.arguments.EstimatedRows ?? 0))} rows`;
  const line = `${'  '.repeat(depth)}${name}${details === '' ? '' : ` ${details}`} (${rows})`;
  return [line, ...plan.children.map((child) => planText(child, depth + 1))].join('\n');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
