import type { Procedure, ProcedureField } from '../../src/query/cypher/procedure.ts';
import type { TypeName } from '../../src/query/cypher/function-table.ts';
import { equals } from '../../src/query/cypher/equality.ts';
import type { Value } from '../../src/query/cypher/value.ts';
import { readExpected } from './expected.ts';
import type { Table } from './scenario.ts';
import { toValue } from './to-value.ts';

const SIGNATURE = /^there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\)\s*:$/;

/**
 * The procedure that a step such as `there exists a procedure test.p(in :: INTEGER?) :: (out :: STRING?):` defines: its
 * table holds arguments and results side by side, and a call yields the rows whose arguments it gives.
 */
export function procedureOf(text: string, table: Table): Procedure {
  const match = SIGNATURE.exec(text);
  if (match === null) throw new Error(`unreadable procedure: ${text}`);
  const parameters = fieldsOf(match[2]!);
  const rows = table.slice(1).map((row) => row.map((cell) => toValue(readExpected(cell))));
  return {
    name: match[1]!,
    parameters,
    fields: fieldsOf(match[3]!),
    call: (args) =>
      rows
        .filter((row) => parameters.every((_, i) => sameArgument(row[i]!, args[i] ?? null)))
        .map((row) => row.slice(parameters.length)),
  };
}

function sameArgument(cell: Value, argument: Value): boolean {
  return (cell === null && argument === null) || equals(cell, argument) === true;
}

function fieldsOf(text: string): readonly ProcedureField[] {
  if (text.trim() === '') return [];
  return text.split(',').map((field) => {
    const [name, type] = field.split('::').map((part) => part.trim()) as [string, string];
    return { name, type: type.replace('?', '') as TypeName };
  });
}
