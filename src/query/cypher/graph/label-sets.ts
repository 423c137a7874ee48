/** Sets of labels, each kept once: a graph has many nodes and few combinations of labels. */
import { NameTable } from './name-table.ts';

export class LabelSets {
  readonly labels = new NameTable();
  readonly sets: (readonly number[])[] = [];
  /** The labels of each set by name, in the order in which they were first given. */
  readonly names: (readonly string[])[] = [];
  private readonly known = new Map<string, number>();

  intern(labels: readonly string[]): number {
    const numbers = [...new Set(labels.map((label) => this.labels.intern(label)))];
    const key = numbers.sort((a, b) => a - b).join(' ');
    const set = this.known.get(key);
    if (set !== undefined) return set;
    this.known.set(key, this.sets.length);
    this.names.push([...new Set(labels)]);
    return this.sets.push(numbers) - 1;
  }

  has(set: number, label: number): boolean {
    return this.sets[set]!.includes(label);
  }
}
