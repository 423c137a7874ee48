/**
 * Features as a table: each template joins one, two or three of the values at hand under its number, and a loop hashes them all.
 * The loop is a few lines, which the engine compiles at once; a call for each of some ninety features is slow and never inlined.
 *
 * The mixing steps follow the finaliser of MurmurHash3 (Austin Appleby, public domain): 32-bit arithmetic only, so that keys are the
 * same on every machine.
 */
export interface FeatureTemplates {
  /** Those of one value come first, then those of two from here on, then those of three. */
  readonly pairs: number;
  readonly triples: number;
  readonly count: number;
  readonly numbers: readonly number[];
  readonly salts: Int32Array;
  /** Places of the values of each, a byte each. */
  readonly places: Int32Array;
}

/** `values` are names in the order of the values, apart by spaces; a template is its number and the names that it joins. */
export function featureTemplates(values: string, templates: readonly string[]): FeatureTemplates {
  const names = values.trim().split(/\s+/);
  const placeOf = (name: string) => {
    const place = names.indexOf(name);
    if (place < 0) throw new Error(`No value is called "${name}".`);
    return place;
  };
  const rows = templates
    .map((template) => template.split(' '))
    .map(([number, ...joined]) => ({ number: Number(number), places: joined.map(placeOf) }))
    .sort((a, b) => a.places.length - b.places.length);
  const shorterThan = (length: number) => rows.filter(({ places }) => places.length < length).length;
  return {
    pairs: shorterThan(2),
    triples: shorterThan(3),
    count: rows.length,
    numbers: rows.map(({ number }) => number),
    salts: Int32Array.from(rows, ({ number }) => Math.imul(number, 0x9e3779b1)),
    places: Int32Array.from(rows, ({ places: [a = 0, b = 0, c = 0] }) => a | (b << 8) | (c << 16)),
  };
}

/** Writes the keys of all templates into `keys`, from place `start` on; returns where they end. A key is never 0, which marks an empty slot. */
export function featureKeys(
  { pairs, triples, count, salts, places }: FeatureTemplates,
  values: Int32Array,
  keys: Int32Array,
  start = 0,
): number {
  for (let f = 0; f < pairs; f++) keys[start + f] = finished(values[places[f]!]! ^ salts[f]!);
  for (let f = pairs; f < triples; f++) {
    const place = places[f]!;
    const both = joined(values[place & 255]!, values[place >> 8]!);
    keys[start + f] = finished(both ^ salts[f]!);
  }
  for (let f = triples; f < count; f++) {
    const place = places[f]!;
    let h = joined(values[place & 255]!, values[(place >> 8) & 255]!);
    h ^= h >>> 14;
    h = Math.imul((h + values[place >> 16]!) | 0, 0x5bd1e995) ^ (h >>> 9);
    keys[start + f] = finished(h ^ salts[f]!);
  }
  return start + count;
}

/** All keys of some tables in the order of their numbers, for training: the order decides between features that are seen rarely. */
export function keysByNumber(...tables: readonly FeatureTemplates[]): (values: Int32Array, keys: Int32Array) => number {
  let ranks: readonly number[] | undefined;
  const unordered = new Int32Array(tables.reduce((sum, table) => sum + table.count, 0));
  return (values, keys) => {
    ranks ??= ranksOf(tables.flatMap((table) => table.numbers));
    let count = 0;
    for (const table of tables) count = featureKeys(table, values, unordered, count);
    for (let f = 0; f < count; f++) keys[ranks[f]!] = unordered[f]!;
    return count;
  };
}

function ranksOf(numbers: readonly number[]): number[] {
  return numbers.map((number) => numbers.filter((other) => other < number).length);
}

function joined(a: number, b: number): number {
  let h = Math.imul(a, 0x27d4eb2f);
  h ^= h >>> 15;
  return Math.imul((h + b) | 0, 0x165667b1) ^ (h >>> 7);
}

function finished(salted: number): number {
  let h = Math.imul(salted, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h;
}
