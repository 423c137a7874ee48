/**
 * The kernel that looks features up and sums their weights: half the time of extraction. WebAssembly, since it adds eight numbers at
 * once and is fast from the first call on. Made from `assembly/` by `npm run build:kernel`.
 */
import { readFileSync } from 'node:fs';

/** Addresses are bytes in the memory of the {@link Tables}; what each function takes is told in `assembly/`. */
export interface Kernel {
  unpackBuckets(counts: number, buckets: number): void;
  findKey(index: number, key: number): number;
  unpackRows(model: number, rows: number, lengths: number, classes: number, weights: number, long: number): void;
  sumRows(model: number, count: number): void;
  sumMoves(model: number, count: number): void;
  unpackSlots(model: number, bitmap: number): void;
  unpackPlaces(model: number, rows: number, lengths: number): void;
  sumSlots(model: number, count: number): number;
  widen(bytes: number, count: number, wide: number, into: number): void;
  unpackHalves(bytes: number, length: number, wide: number, into: number): number;
}

/** A kernel with a memory of its own for the tables it works on. */
export interface Tables {
  readonly kernel: Kernel;
  readonly memory: ArrayBuffer;
  /** Where the features of a call are left. */
  readonly features: Int32Array;
  /** Where it leaves the sums. */
  readonly sums: Int32Array;
  /** The address of so many bytes, all 0. Throws when the room is used up. */
  take(bytes: number): number;
  /** The address of a copy. */
  put(values: Uint8Array | Uint32Array): number;
  /** The address of so many bytes of any content, at hand until {@link Tables.giveBack}. Throws when the room is used up. */
  borrow(bytes: number): number;
  /** The address of a copy in borrowed bytes. */
  lend(values: Uint8Array): number;
  /** What was borrowed may be used for something else, which spares the memory for what is read but once. */
  giveBack(): void;
}

interface Areas {
  readonly FEATURES: WebAssembly.Global;
  readonly MOST: WebAssembly.Global;
  readonly SUMS: WebAssembly.Global;
  readonly TABLES: WebAssembly.Global;
}

const PAGE = 65_536;
const VECTOR = 16;
/** More classes, outputs or numbers of a vector than any model has. */
const MOST_SUMS = 256;

let compiled: WebAssembly.Module | undefined;

/** Room for `bytes` of tables. Pages of it are taken only as they are filled. */
export function openTables(bytes: number): Tables {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('../kernel/kernel.wasm', import.meta.url)));
  const pages = 2 + Math.ceil(bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const exports = new WebAssembly.Instance(compiled, { env: { memory } }).exports as unknown as Kernel & Areas;
  const { buffer } = memory;
  const at = (area: keyof Areas) => Number(exports[area].value);
  let next = at('TABLES');
  let borrowed = buffer.byteLength;
  let lowest = borrowed;
  /** A vector behind the end may be read. */
  const wholeVectors = (size: number) => Math.ceil(size / VECTOR + 1) * VECTOR;
  const checkRoom = () => {
    // What is taken was never borrowed, and so is 0.
    lowest = Math.min(lowest, borrowed);
    if (next > lowest) throw new Error('The tables of weights are larger than the room made for them.');
  };
  const take = (size: number) => {
    const address = next;
    next += wholeVectors(size);
    checkRoom();
    return address;
  };
  const borrow = (size: number) => {
    borrowed -= wholeVectors(size);
    checkRoom();
    return borrowed;
  };
  const copy = (values: Uint8Array | Uint32Array, address: number) => {
    new Uint8Array(buffer).set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), address);
    return address;
  };
  return {
    kernel: exports,
    memory: buffer,
    features: new Int32Array(buffer, at('FEATURES'), at('MOST')),
    sums: new Int32Array(buffer, at('SUMS'), MOST_SUMS),
    take,
    borrow,
    put: (values) => copy(values, take(values.byteLength)),
    lend: (values) => copy(values, borrow(values.length)),
    giveBack() {
      borrowed = buffer.byteLength;
    },
  };
}
