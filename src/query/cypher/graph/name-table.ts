/** Names and their numbers, in the order in which they came. */
export class NameTable {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(name: string): number | undefined {
    return this.numbers.get(name);
  }

  intern(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
