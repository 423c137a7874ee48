import type { PropertyReader } from './property-reader.ts';
import type { NumberList } from './number-list.ts';

/** Nodes by the text of one property; made when it is first asked. */
export class NodeIndex {
  private readonly reader: PropertyReader;
  private readonly nodeLimit: number;
  private table: Map<string, number | number[]> | undefined;

  constructor(reader: PropertyReader, nodeLimit: number) {
    this.reader = reader;
    this.nodeLimit = nodeLimit;
  }

  /** Ids in ascending order. */
  find(text: string): NumberList {
    this.table ??= tableOf(this.reader, this.nodeLimit);
    const found = this.table.get(text);
    return found === undefined ? [] : typeof found === 'number' ? [found] : found;
  }

  /** Whether every node has a text, and no two the same. */
  get isUnique(): boolean {
    this.table ??= tableOf(this.reader, this.nodeLimit);
    return this.table.size === this.nodeLimit;
  }
}

function tableOf(reader: PropertyReader, nodeLimit: number): Map<string, number | number[]> {
  const table = new Map<string, number | number[]>();
  for (let id = 0; id < nodeLimit; id += 1) {
    const value = reader.get(id);
    if (typeof value !== 'string') continue;
    const known = table.get(value);
    if (known === undefined) table.set(value, id);
    else if (typeof known === 'number') table.set(value, [known, id]);
    else known.push(id);
  }
  return table;
}
