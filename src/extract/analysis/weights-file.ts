/**
 * The container of learnt numbers: named sections of bytes, each deflated by itself, so that threads share the work and what does not
 * shrink is never touched. Deflate and not brotli, since a byte takes it a third of the time and numbers shrink no better.
 */
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { constants, deflateRawSync, inflateRaw, inflateRawSync } from 'node:zlib';

export type Sections = ReadonlyMap<string, Uint8Array>;
export type NamedBytes = readonly [string, Uint8Array];

const MAGIC = 'claimgraph-weights-2\n';

interface Packed {
  readonly name: string;
  /** How many bytes it holds. */
  readonly length: number;
  /** As many as `length` when they are not deflated. */
  readonly bytes: Uint8Array;
}

const inflated = promisify(inflateRaw) as (bytes: Uint8Array, options: { chunkSize: number }) => Promise<Uint8Array>;

/** A section comes in one piece. */
const inOnePiece = ({ length }: Packed) => ({ chunkSize: length + 64 });

/** Throws when the file is missing or of another version. */
export function readSections(file: URL): Sections {
  return parseSections(readFileSync(file), file.pathname);
}

/** The same, decoded beside the thread that asks. */
export async function readSectionsAside(file: URL): Promise<Sections> {
  const packed = split(await readAside(file), file.pathname);
  return new Map(
    await Promise.all(
      packed.map(async (one): Promise<[string, Uint8Array]> => [
        one.name,
        isDeflated(one) ? await inflated(one.bytes, inOnePiece(one)) : one.bytes,
      ]),
    ),
  );
}

/** In one go: `readFile` would come back to this thread after every half megabyte. */
async function readAside(file: URL): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const bytes = Buffer.allocUnsafeSlow((await handle.stat()).size);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Throws when the bytes are of another version. `where` is what the error calls them. */
export function parseSections(bytes: Uint8Array, where: string): Sections {
  return new Map(
    split(bytes, where).map((one) => [
      one.name,
      isDeflated(one) ? inflateRawSync(one.bytes, inOnePiece(one)) : one.bytes,
    ]),
  );
}

const isDeflated = ({ bytes, length }: Packed) => bytes.length < length;

function split(bytes: Uint8Array, where: string): Packed[] {
  const text = new TextDecoder();
  if (text.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error(
      `"${where}" does not hold weights of this version: build the package again, or run "npm run train".`,
    );
  const end = bytes.indexOf(10, MAGIC.length);
  const index = JSON.parse(text.decode(bytes.subarray(MAGIC.length, end))) as [string, number, number][];
  let at = end + 1;
  return index.map(([name, length, stored]) => ({ name, length, bytes: bytes.subarray(at, (at += stored)) }));
}

export function joinSections(sections: readonly NamedBytes[]): Uint8Array {
  const packed = sections.map(([name, bytes]) => ({ name, length: bytes.length, bytes: deflated(bytes) }));
  const index = JSON.stringify(packed.map(({ name, length, bytes }) => [name, length, bytes.length]));
  return Buffer.concat([new TextEncoder().encode(`${MAGIC}${index}\n`), ...packed.map(({ bytes }) => bytes)]);
}

/** Below so many bytes, a job for another thread takes longer than what it does. */
const WORTH_DEFLATING = 2000;

/** What is worth less than 3 % is left as it is. */
function deflated(bytes: Uint8Array): Uint8Array {
  if (bytes.length < WORTH_DEFLATING) return bytes;
  const tries = [constants.Z_HUFFMAN_ONLY, constants.Z_DEFAULT_STRATEGY].map((strategy) =>
    deflateRawSync(bytes, { level: 9, memLevel: 9, strategy }),
  );
  const [best] = tries.sort((a, b) => a.length - b.length);
  return best !== undefined && best.length < bytes.length * 0.97 ? best : bytes;
}

export function section(sections: Sections, name: string): Uint8Array {
  const bytes = sections.get(name);
  if (bytes === undefined)
    throw new Error(`The weights hold no section "${name}": build the package again, or run "npm run train".`);
  return bytes;
}

/** Parts of one thing, each a section under `name.part`. */
export function readParts<Part extends string>(
  sections: Sections,
  name: string,
  parts: readonly Part[],
): Record<Part, Uint8Array> {
  return Object.fromEntries(parts.map((part) => [part, section(sections, `${name}.${part}`)])) as Record<
    Part,
    Uint8Array
  >;
}

export function partSections<Parts extends { readonly [Part in keyof Parts]: Uint8Array }>(
  name: string,
  parts: Parts,
): NamedBytes[] {
  return Object.entries<Uint8Array>(parts).map(([part, bytes]) => [`${name}.${part}`, bytes]);
}

type Numbers = Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

/** Files are little-endian, as are all machines that Node.js runs on but one. */
export function bytesOf(values: Numbers): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

/** Bytes of a section in a buffer of their own, to be read as larger numbers. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
