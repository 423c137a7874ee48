/** The file that holds what extraction has learnt: its parts to bytes and back. */
import { takeWeights } from './analysis/shipped-weights.ts';
import { readKeys, section, writeKeys, type NamedBytes, type Sections } from './analysis/weights-file.ts';
import type { Trees } from './confidence/trees.ts';
import type { ExtractionModels } from './extraction-models.ts';
import { linearRows, rowOf, type LinearModel } from './features/linear-model.ts';
import type { NetModel } from './features/net-model.ts';
import { indexSlots, slotsOf } from './features/slot-index.ts';
import { numberAt, packRows, wordsOf } from './packed-rows.ts';

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

function linearSections(name: string, model: LinearModel): NamedBytes[] {
  const { outputs, scale, bias } = model;
  const { bits } = model.slots;
  const rows = Array.from(model.rows.places, (_, row) => rowOf(model, row));
  return [
    [`${name}.head`, bytesOf(JSON.stringify({ bits, outputs, scale, bias: [...bias] }))],
    [`${name}.slots`, writeKeys(Uint32Array.from(slotsOf(model.slots)))],
    [`${name}.lengths`, Uint8Array.from(rows, ({ length }) => length)],
    [`${name}.columns`, Uint8Array.from(rows.flatMap((row) => row.map(({ output }) => output)))],
    [`${name}.values`, Uint8Array.from(rows.flatMap((row) => row.map(({ value }) => value)))],
  ];
}

function readLinear(sections: Sections, name: string): LinearModel {
  const { bits, outputs, scale, bias } = json<{ bits: number; outputs: number; scale: number; bias: number[] }>(
    sections,
    `${name}.head`,
  );
  const lengths = section(sections, `${name}.lengths`);
  const columns = section(sections, `${name}.columns`);
  const values = signed(section(sections, `${name}.values`));
  return {
    outputs,
    scale,
    bias: Float32Array.from(bias),
    slots: indexSlots(bits, readKeys(section(sections, `${name}.slots`))),
    rows: linearRows(outputs, lengths, columns, values),
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

function netSections({ outputs, width, slots, vectors, scale, hiddenBias, weights, bias }: NetModel): NamedBytes[] {
  const { bits } = slots;
  const head: NetHead = {
    bits,
    outputs,
    width,
    scale,
    hiddenBias: [...hiddenBias],
    weights: [...weights],
    bias: [...bias],
  };
  const present = new Uint8Array(1 << bits);
  for (const slot of slotsOf(slots)) present[slot] = 1;
  return [
    ['net.head', bytesOf(JSON.stringify(head))],
    ['net.present', present],
    ['net.vectors', unpackVectors(vectors, width)],
  ];
}

function unpackVectors(vectors: Int32Array, width: number): Uint8Array {
  const words = wordsOf(width);
  return Uint8Array.from({ length: (vectors.length / words) * width }, (_, i) =>
    numberAt(vectors, Math.floor(i / width) * words, i % width),
  );
}

/** Rows are numbered in the order of their slots. */
function readNet(sections: Sections): NetModel {
  const { bits, hiddenBias, weights, bias, ...head } = json<NetHead>(sections, 'net.head');
  const present = section(sections, 'net.present');
  const taken: number[] = [];
  for (let slot = 0; slot < present.length; slot++) if (present[slot] !== 0) taken.push(slot);
  return {
    ...head,
    slots: indexSlots(bits, taken),
    vectors: packRows(signed(section(sections, 'net.vectors'))),
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
