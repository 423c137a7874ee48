/** `node make-word-classes.js VECTORS.json OUT`: clusters the vectors and writes the table of word classes. */
import { writeFileSync } from 'node:fs';
import { wordClassSections } from '../../extract/analysis/foundation-file.ts';
import { hashOfUnits } from '../../extract/analysis/hash.ts';
import { joinSections } from '../../extract/analysis/weights-file.ts';
import { FINE_IN_COARSE } from '../../extract/analysis/word-classes.ts';
import { clusterWords } from './cluster.ts';
import { readVectors } from './vectors.ts';

const MOST_WORDS = 150_000;
const COARSE_CLASSES = 64;

const [vectorsPath = '', out = ''] = process.argv.slice(2);
const vectors = readVectors(vectorsPath, MOST_WORDS);
const fine = clusterWords(vectors, COARSE_CLASSES, FINE_IN_COARSE);
const byHash = new Map<number, number>();
vectors.words.forEach((word, index) => {
  const hash = hashOfUnits(word, 0, word.length) >>> 0;
  if (!byHash.has(hash)) byHash.set(hash, fine[index]!);
});
const sorted = [...byHash].sort(([a], [b]) => a - b);
const sections = wordClassSections(
  Uint32Array.from(sorted, ([hash]) => hash),
  Uint16Array.from(sorted, ([, value]) => value),
);
writeFileSync(out, joinSections(sections));
