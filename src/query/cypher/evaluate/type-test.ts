/** `x IS :: TYPE`. */
import { typeOfValue } from '../check/static-type.ts';
import type { ValueType, ValueTypeAlternative } from '../syntax/ast.ts';
import { isList } from '../value.ts';
import type { Value } from '../value.ts';

export function isOfType(value: Value, { alternatives }: ValueType): boolean {
  return alternatives.some((alternative) => isOf(value, alternative));
}

function isOf(value: Value, { name, element, notNull }: ValueTypeAlternative): boolean {
  if (value === null) return !notNull && name !== 'NOTHING';
  const actual = typeOfValue(value).name;
  switch (name) {
    case 'ANY':
      return true;
    case 'NOTHING':
    case 'NULL':
      return false;
    case 'PROPERTY VALUE':
      return isPropertyValue(value);
    case 'LIST':
      return isList(value) && (element === undefined || value.every((item) => isOfType(item, element)));
    default:
      return actual === name;
  }
}

function isPropertyValue(value: Value): boolean {
  const actual = typeOfValue(value).name;
  if (!isList(value)) return !['NODE', 'RELATIONSHIP', 'PATH', 'MAP'].includes(actual);
  const names = new Set(value.map((item) => typeOfValue(item).name));
  return names.size <= 1 && value.every((item) => item !== null && !isList(item) && isPropertyValue(item));
}
