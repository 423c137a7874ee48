/** Which types stand on the two sides of `+ - * / % ^`, and what comes out. */
import type { TypeName } from '../function-table.ts';
import type { Binary } from '../syntax/ast.ts';
import { ANY, INTEGER, STRING, isNumeric, joined, listOf, mayBe } from './static-type.ts';
import type { StaticType } from './static-type.ts';

export const INSTANTS: readonly TypeName[] = ['DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME'];

/** What may stand on the right of what. */
type Row = readonly [left: readonly TypeName[], right: readonly TypeName[]];

const NUMBERS: Row = [['NUMBER'], ['NUMBER']];

const OPERANDS: Readonly<Partial<Record<Binary['operator'], readonly Row[]>>> = {
  '+': [
    [
      ['NUMBER', 'STRING'],
      ['NUMBER', 'STRING'],
    ],
    [INSTANTS, ['DURATION']],
    [['DURATION'], ['DURATION', ...INSTANTS]],
    [['LIST'], ['ANY']],
    [['ANY'], ['LIST']],
  ],
  '-': [NUMBERS, [['DURATION', ...INSTANTS], ['DURATION']]],
  '*': [
    [['NUMBER'], ['NUMBER', 'DURATION']],
    [['DURATION'], ['NUMBER']],
  ],
  '/': [[['NUMBER', 'DURATION'], ['NUMBER']]],
  '%': [NUMBERS],
  '^': [NUMBERS],
};

/** The types of the left side; those of the right side that go with the left one's. */
export function leftOperands(operator: Binary['operator']): readonly TypeName[] {
  return OPERANDS[operator]!.flatMap(([left]) => left);
}

export function rightOperands(operator: Binary['operator'], type: StaticType): readonly TypeName[] {
  return OPERANDS[operator]!.flatMap(([left, right]) => (mayBe(type, left) ? right : []));
}

export function resultType(operator: Binary['operator'], a: StaticType, b: StaticType): StaticType {
  if (isNumeric(a) && isNumeric(b)) return operator === '^' ? { name: 'FLOAT' } : numberType(a, b);
  if (operator === '^') return { name: 'FLOAT' };
  if (a.name === 'DURATION' && (b.name === 'DURATION' || isNumeric(b))) return a;
  if (b.name === 'DURATION' && INSTANTS.some((name) => name === a.name)) return a;
  if (operator !== '+') return ANY;
  if (a.name === 'LIST') return b.name === 'LIST' ? joined(a, b) : listOf(ANY);
  if (b.name === 'LIST') return listOf(ANY);
  const isText = (type: StaticType): boolean => type.name === 'STRING' || isNumeric(type);
  return isText(a) && isText(b) ? STRING : ANY;
}

function numberType(a: StaticType, b: StaticType): StaticType {
  if (a.name === 'FLOAT' || b.name === 'FLOAT') return { name: 'FLOAT' };
  return a.name === 'INTEGER' && b.name === 'INTEGER' ? INTEGER : { name: 'NUMBER' };
}
