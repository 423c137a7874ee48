import type { PropertyColumn, PropertyType, PropertyValue } from '../../../model/graph.ts';
import { dateOfIso } from '../temporal/date.ts';
import { Float } from '../value.ts';
import type { Value } from '../value.ts';
import type { PropertyReader } from './property-reader.ts';

interface Owner {
  readonly id: string;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** After this share of the owners was read one by one, the whole column is laid out. */
const READS_BEFORE_COLUMN = 1 / 16;

/** One property of all nodes (or edges) of a built graph: read from their records, and as a column once it is read often. */
export class LazyColumn implements PropertyReader {
  private readonly owners: readonly Owner[];
  private readonly key: string;
  private readonly type: PropertyType | undefined;
  private values: Value[] | undefined;
  private reads = 0;
  private readonly dates = new Map<string, Value>();

  constructor(owners: readonly Owner[], key: string, columns: readonly PropertyColumn[]) {
    this.owners = owners;
    this.key = key;
    this.type = columns.find(({ name }) => name === key)?.type;
  }

  get(id: number): Value {
    if (this.values !== undefined) return this.values[id]!;
    this.reads += 1;
    if (this.reads > 64 + this.owners.length * READS_BEFORE_COLUMN)
      this.values = this.owners.map((owner) => this.read(owner));
    return this.read(this.owners[id]!);
  }

  private read(owner: Owner): Value {
    const { properties } = owner;
    const raw = Object.hasOwn(properties, this.key) ? properties[this.key] : this.key === 'id' ? owner.id : undefined;
    return raw === undefined ? null : this.typed(raw);
  }

  private typed(raw: PropertyValue): Value {
    if (typeof raw === 'number') return this.type === 'float' || !Number.isSafeInteger(raw) ? new Float(raw) : raw;
    if (typeof raw !== 'string' || this.type !== 'date') return raw;
    let date = this.dates.get(raw);
    if (date === undefined) {
      date = dateOfIso(raw);
      this.dates.set(raw, date);
    }
    return date;
  }
}
