/**
 * The container of learnt numbers: named sections of bytes, compressed with brotli.
 * Integers are written as varints (seven bits a byte), sorted keys as differences.
 */
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliDecompress, brotliDecompressSync } from 'node:zlib';
import type { ModelRows } from './linear-model.ts';
import type { MoveRows } from './move-model.ts';
import { wordFacts, type WordFacts } from './word-facts.ts';
import { wordClasses, type WordClasses } from './word-classes.ts';

export type Sections = ReadonlyMap<string, Uint8Array>;
export type NamedBytes = readonly [string, Uint8Array];

const MAGIC = 'claimgraph-weights-1\n';

/** One piece is enough for any file of weights, so that a thread decodes it in one go. Pages are taken only as they are filled. */
const PIECE = { chunkSize: 64 << 20 };
const decode = promisify(brotliDecompress);

/** Throws when the file is missing or of another version. */
export function readSections(file: URL): Sections {
  return parseSections(brotliDecompressSync(readFileSync(file), PIECE), file.pathname);
}

/** The same, decoded beside the thread that asks. */
export async function readSectionsAside(file: URL): Promise<Sections> {
  return parseSections(await decode(readFileSync(file), PIECE), file.pathname);
}

/** Throws when the bytes are of another version. `where` is what the error calls them. */
export function parseSections(bytes: Uint8Array, where: string): Sections {
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error(
      `"${where}" does not hold weights of this version: build the package again, or run "npm run train".`,
    );
  const end = bytes.indexOf(10, MAGIC.length);
  const index = JSON.parse(text.decode(bytes.subarray(MAGIC.length, end))) as [string, number][];
  let at = end + 1;
  return new Map(index.map(([name, length]) => [name, bytes.subarray(at, (at += length))]));
}

export function joinSections(sections: readonly NamedBytes[]): Uint8Array {
  const index = JSON.stringify(sections.map(([name, bytes]) => [name, bytes.length]));
  const head = new TextEncoder().encode(`${MAGIC}${index}\n`);
  const joined = new Uint8Array(head.length + sections.reduce((sum, [, bytes]) => sum + bytes.length, 0));
  joined.set(head, 0);
  let at = head.length;
  for (const [, bytes] of sections) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}

export function section(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name);
  if (bytes === undefined)
    throw new Error(`The weights hold no section "${name}": build the package again, or run "npm run train".`);
  return bytes;
}

/** Fills `into` with varints. */
export function readVarints(bytes: Uint8Array, into: Uint32Array): void {
  let at = 0;
  for (let i = 0; i < into.length; i++) {
    let byte = bytes[at++]!;
    let value = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      byte = bytes[at++]!;
      value |= (byte & 127) << shift;
    }
    into[i] = value;
  }
}

export function writeVarints(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length * 5);
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    let value = values[i]!;
    while (value >= 128) {
      bytes[at++] = (value % 128) + 128;
      value = Math.floor(value / 128);
    }
    bytes[at++] = value;
  }
  return bytes.slice(0, at);
}

const countOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);

export function readModelRows(sections: Sections, name: string): ModelRows {
  const lengths = section(sections, `${name}.lengths`);
  const classes = section(sections, `${name}.classes`);
  const keys = readKeys(section(sections, `${name}.keys`));
  const weights = readWeights(section(sections, `${name}.weights`), classes.length);
  return { keys, lengths, classes, weights };
}

export function modelSections(name: string, rows: ModelRows): NamedBytes[] {
  return [
    [`${name}.keys`, writeKeys(rows.keys)],
    [`${name}.lengths`, rows.lengths],
    [`${name}.classes`, rows.classes],
    [`${name}.weights`, writeWeights(rows.weights)],
  ];
}

export function readWordClasses(sections: Sections): WordClasses {
  const hashes = readKeys(section(sections, 'classes.hashes'));
  const fine = new Uint32Array(hashes.length);
  readVarints(section(sections, 'classes.fine'), fine);
  return wordClasses(hashes, new Uint16Array(fine));
}

export function wordClassSections(hashes: Uint32Array, fine: Uint16Array): NamedBytes[] {
  return [
    ['classes.hashes', writeKeys(hashes)],
    ['classes.fine', writeVarints(fine)],
  ];
}

export function readWordFacts(sections: Sections): WordFacts {
  return wordFacts(
    readKeys(section(sections, 'facts.tagged')),
    section(sections, 'facts.tags'),
    readKeys(section(sections, 'facts.never-names')),
  );
}

export function wordFactSections(tagged: Uint32Array, tags: Uint8Array, neverNames: Uint32Array): NamedBytes[] {
  return [
    ['facts.tagged', writeKeys(tagged)],
    ['facts.tags', tags],
    ['facts.never-names', writeKeys(neverNames)],
  ];
}

export function readMoveRows(sections: Sections): MoveRows {
  const keys = readKeys(section(sections, 'moves.keys'));
  return {
    keys,
    left: readWeights(section(sections, 'moves.left'), keys.length),
    right: readWeights(section(sections, 'moves.right'), keys.length),
  };
}

export function moveSections({ keys, left, right }: MoveRows): NamedBytes[] {
  return [
    ['moves.keys', writeKeys(keys)],
    ['moves.left', writeWeights(left)],
    ['moves.right', writeWeights(right)],
  ];
}

function readWeights(bytes: Uint8Array, count: number): Int16Array {
  const zigzag = new Uint32Array(count);
  readVarints(bytes, zigzag);
  const weights = new Int16Array(count);
  for (let i = 0; i < count; i++) weights[i] = (zigzag[i]! >>> 1) ^ -(zigzag[i]! & 1);
  return weights;
}

function writeWeights(weights: Int16Array): Uint8Array {
  return writeVarints(Array.from(weights, (weight) => (weight << 1) ^ (weight >> 31)));
}

/** Keys ascending, as {@link writeKeys} wrote them. */
export function readKeys(bytes: Uint8Array): Uint32Array {
  const keys = new Uint32Array(countOf(bytes));
  readVarints(bytes.subarray(4), keys);
  let key = 0;
  for (let i = 0; i < keys.length; i++) keys[i] = key = (key + keys[i]!) >>> 0;
  return keys;
}

/** Keys ascending. */
export function writeKeys(keys: Uint32Array): Uint8Array {
  const gaps = writeVarints(Array.from(keys, (key, i) => (i === 0 ? key : key - keys[i - 1]!)));
  const bytes = new Uint8Array(4 + gaps.length);
  new DataView(bytes.buffer).setUint32(0, keys.length, true);
  bytes.set(gaps, 4);
  return bytes;
}
