/** The file that holds what extraction has learnt: its parts to bytes and back. */
import { takeWeights } from './analysis/shipped-weights.ts';
import { readKeys, section, writeKeys, type NamedBytes, type Sections } from './analysis/weights-file.ts';
import type { Trees } from './confidence/trees.ts';
import type { ExtractionModels } from './extraction-models.ts';
import type { LinearModel } from './features/linear-model.ts';
import { ZERO, packVectors, type NetModel } from './features/net-model.ts';

const LINEAR = ['heads', 'spans', 'links', 'relations', 'status'] as const;

let loaded: ExtractionModels | undefined;

/** Throws when the weights are missing from the package. */
export function loadExtractionModels(): ExtractionModels {
  loaded ??= parseModels(takeWeights('extraction'));
  return loaded;
}

export function parseModels(sections: Sections): ExtractionModels {
  const { edge, proposal } = json<{ edge: number; proposal: number }>(sections, 'thresholds');
  const [heads, spans, links, relations, status] = LINEAR.map((name) => readLinear(sections, name));
  return {
    heads: heads!,
    spans: spans!,
    links: links!,
    relations: relations!,
    status: status!,
    net: readNet(sections),
    confidence: readTrees(sections),
    edge,
    proposal,
  };
}

export function sectionsOfModels(models: ExtractionModels): NamedBytes[] {
  const { edge, proposal } = models;
  return [
    ['thresholds', bytesOf(JSON.stringify({ edge, proposal }))],
    ...LINEAR.flatMap((name) => linearSections(name, models[name])),
    ...netSections(models.net),
    ...treeSections(models.confidence),
  ];
}

function linearSections(
  name: string,
  { bits, outputs, scale, bias, offsets, columns, values }: LinearModel,
): NamedBytes[] {
  const slots: number[] = [];
  const lengths: number[] = [];
  for (let slot = 0; slot < 1 << bits; slot++) {
    const length = offsets[slot + 1]! - offsets[slot]!;
    if (length === 0) continue;
    slots.push(slot);
    lengths.push(length);
  }
  return [
    [`${name}.head`, bytesOf(JSON.stringify({ bits, outputs, scale, bias: [...bias] }))],
    [`${name}.slots`, writeKeys(Uint32Array.from(slots))],
    [`${name}.lengths`, Uint8Array.from(lengths)],
    [`${name}.columns`, columns],
    [`${name}.values`, new Uint8Array(values.buffer, values.byteOffset, values.length)],
  ];
}

function readLinear(sections: Sections, name: string): LinearModel {
  const { bits, outputs, scale, bias } = json<{ bits: number; outputs: number; scale: number; bias: number[] }>(
    sections,
    `${name}.head`,
  );
  const slots = readKeys(section(sections, `${name}.slots`));
  const lengths = section(sections, `${name}.lengths`);
  const offsets = new Uint32Array((1 << bits) + 1);
  let next = 0;
  let at = 0;
  for (let row = 0; row < slots.length; row++) {
    const slot = slots[row]!;
    while (next <= slot) offsets[next++] = at;
    at += lengths[row]!;
  }
  offsets.fill(at, next);
  return {
    bits,
    outputs,
    scale,
    bias: Float32Array.from(bias),
    offsets,
    columns: section(sections, `${name}.columns`),
    values: signed(section(sections, `${name}.values`)),
  };
}

interface NetHead {
  readonly bits: number;
  readonly outputs: number;
  readonly width: number;
  readonly scale: number;
  readonly hiddenBias: readonly number[];
  readonly weights: readonly number[];
  readonly bias: readonly number[];
}

function netSections({
  bits,
  outputs,
  width,
  rows,
  vectors,
  scale,
  hiddenBias,
  weights,
  bias,
}: NetModel): NamedBytes[] {
  const head: NetHead = {
    bits,
    outputs,
    width,
    scale,
    hiddenBias: [...hiddenBias],
    weights: [...weights],
    bias: [...bias],
  };
  const present = Uint8Array.from(rows, (row) => (row < 0 ? 0 : 1));
  return [
    ['net.head', bytesOf(JSON.stringify(head))],
    ['net.present', present],
    ['net.vectors', unpackVectors(vectors)],
  ];
}

function unpackVectors(vectors: Uint32Array): Uint8Array {
  return Uint8Array.from({ length: vectors.length * 4 }, (_, i) => ((vectors[i >> 2]! >>> (8 * (i & 3))) & 255) - ZERO);
}

/** Rows are numbered in the order of their slots. */
function readNet(sections: Sections): NetModel {
  const { hiddenBias, weights, bias, ...head } = json<NetHead>(sections, 'net.head');
  const present = section(sections, 'net.present');
  const rows = new Int32Array(present.length);
  let next = 0;
  for (let slot = 0; slot < rows.length; slot++) rows[slot] = present[slot] === 0 ? -1 : next++;
  return {
    ...head,
    rows,
    vectors: packVectors(signed(section(sections, 'net.vectors'))),
    hiddenBias: Float32Array.from(hiddenBias),
    weights: Float32Array.from(weights),
    bias: Float32Array.from(bias),
  };
}

function treeSections({ bias, features, thresholds, left, roots }: Trees): NamedBytes[] {
  return [
    ['trees.head', bytesOf(JSON.stringify({ bias }))],
    ['trees.features', littleEndian(features, 2)],
    ['trees.thresholds', littleEndian(new Int32Array(thresholds.buffer, thresholds.byteOffset, thresholds.length), 4)],
    ['trees.left', littleEndian(left, 4)],
    ['trees.roots', littleEndian(roots, 4)],
  ];
}

function readTrees(sections: Sections): Trees {
  const { bias } = json<{ bias: number }>(sections, 'trees.head');
  const bits = fromLittleEndian(section(sections, 'trees.thresholds'), 4);
  return {
    bias,
    features: Int16Array.from(fromLittleEndian(section(sections, 'trees.features'), 2)),
    thresholds: new Float32Array(bits.buffer),
    left: fromLittleEndian(section(sections, 'trees.left'), 4),
    roots: fromLittleEndian(section(sections, 'trees.roots'), 4),
  };
}

function littleEndian(values: ArrayLike<number>, size: 2 | 4): Uint8Array {
  const bytes = new Uint8Array(values.length * size);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) {
    if (size === 2) view.setInt16(i * 2, values[i]!, true);
    else view.setInt32(i * 4, values[i]!, true);
  }
  return bytes;
}

function fromLittleEndian(bytes: Uint8Array, size: 2 | 4): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Int32Array.from({ length: bytes.length / size }, (_, i) =>
    size === 2 ? view.getInt16(i * 2, true) : view.getInt32(i * 4, true),
  );
}

const signed = (bytes: Uint8Array) => new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function json<T>(sections: Sections, name: string): T {
  return JSON.parse(new TextDecoder().decode(section(sections, name))) as T;
}
