import { Float, integer } from '../../src/query/cypher/value.ts';
import type { Value } from '../../src/query/cypher/value.ts';
import type { Expected } from './expected.ts';

/** The value that a cell stands for, for parameters and rows of procedures. @throws Error for nodes and relationships. */
export function toValue(cell: Expected): Value {
  switch (cell.kind) {
    case 'null':
      return null;
    case 'boolean':
    case 'string':
      return cell.value;
    case 'integer':
      return integer(cell.value)!;
    case 'float':
      return new Float(cell.value);
    case 'list':
      return cell.items.map(toValue);
    case 'map':
      return new Map([...cell.entries].map(([key, item]) => [key, toValue(item)]));
    default:
      throw new Error(`a ${cell.kind} cannot be given from outside`);
  }
}
