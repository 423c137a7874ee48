/** The file that holds what extraction has learnt: its parts to sections and back. */
import { takeWeights } from './analysis/shipped-weights.ts';
import {
  bufferOf,
  bytesOf,
  partSections,
  readParts,
  section,
  type NamedBytes,
  type Sections,
} from './analysis/weights-file.ts';
import type { Trees } from './confidence/trees.ts';
import type { ExtractionModels } from './extraction-models.ts';
import { DENSE_PARTS, HALF_PARTS, packHalves } from './features/dense-rows.ts';
import { isDense, shippedRows, type LinearModel } from './features/linear-model.ts';
import type { NetModel } from './features/net-model.ts';
import { cellsOf, rowsOf, slotRoom, slotTable, type ShippedRows } from './features/slot-table.ts';
import { SPARSE_PARTS } from './features/sparse-rows.ts';
import { openTables, type Tables } from './kernel/kernel.ts';

const LINEAR = ['heads', 'spans', 'links', 'relations', 'status'] as const;

let loaded: ExtractionModels | undefined;

/** Throws when the weights are missing from the package. */
export function loadExtractionModels(): ExtractionModels {
  loaded ??= parseModels(takeWeights('extraction'));
  return loaded;
}

export function parseModels(sections: Sections): ExtractionModels {
  const { edge, proposal } = json<{ edge: number; proposal: number }>(sections, 'thresholds');
  const shipped = [...LINEAR.map((name) => shippedLinear(sections, name)), shippedNet(sections)];
  const tables = openTables(shipped.reduce((sum, { slots, rows }) => sum + slotRoom(slots, rows), 0));
  const [heads, spans, links, relations, status] = LINEAR.map((name) => readLinear(sections, name, tables));
  return {
    heads: heads!,
    spans: spans!,
    links: links!,
    relations: relations!,
    status: status!,
    net: readNet(sections, tables),
    confidence: readTrees(sections),
    edge,
    proposal,
  };
}

export function sectionsOfModels(models: ExtractionModels): NamedBytes[] {
  const { edge, proposal } = models;
  return [
    ['thresholds', textBytes(JSON.stringify({ edge, proposal }))],
    ...LINEAR.flatMap((name) => linearSections(name, models[name])),
    ...netSections(models.net),
    ...treeSections(models.confidence),
  ];
}

interface Shipped {
  readonly width: number;
  readonly slots: Uint8Array;
  readonly rows: ShippedRows;
}

interface LinearHead {
  readonly scale: number;
  readonly bias: readonly number[];
}

function linearSections(name: string, { outputs, scale, bias, table }: LinearModel): NamedBytes[] {
  const head: LinearHead = { scale, bias: [...bias] };
  return [
    [`${name}.head`, textBytes(JSON.stringify(head))],
    [`${name}.slots`, table.slots],
    ...partSections(name, shippedRows(rowsOf(table), outputs)),
  ];
}

function shippedLinear(sections: Sections, name: string): Shipped {
  const { length } = json<LinearHead>(sections, `${name}.head`).bias;
  return {
    width: length,
    slots: section(sections, `${name}.slots`),
    rows: isDense(length) ? readParts(sections, name, DENSE_PARTS) : readParts(sections, name, SPARSE_PARTS),
  };
}

function readLinear(sections: Sections, name: string, tables: Tables): LinearModel {
  const { scale, bias } = json<LinearHead>(sections, `${name}.head`);
  const { width, slots, rows } = shippedLinear(sections, name);
  return { outputs: width, scale, bias: Float32Array.from(bias), table: slotTable(width, slots, rows, tables) };
}

interface NetHead {
  readonly outputs: number;
  readonly width: number;
  readonly scale: number;
}

function netSections({ outputs, width, table, scale, hiddenBias, weights, bias }: NetModel): NamedBytes[] {
  const head: NetHead = { outputs, width, scale };
  return [
    ['net.head', textBytes(JSON.stringify(head))],
    ['net.slots', table.slots],
    ...partSections('net', {
      ...packHalves(cellsOf(table)),
      hidden: bytesOf(hiddenBias),
      weights: bytesOf(weights),
      bias: bytesOf(bias),
    }),
  ];
}

function shippedNet(sections: Sections): Shipped {
  return {
    width: json<NetHead>(sections, 'net.head').width,
    slots: section(sections, 'net.slots'),
    rows: readParts(sections, 'net', HALF_PARTS),
  };
}

function readNet(sections: Sections, tables: Tables): NetModel {
  const { slots, rows, width } = shippedNet(sections);
  const { hidden, weights, bias } = readParts(sections, 'net', ['hidden', 'weights', 'bias']);
  return {
    ...json<NetHead>(sections, 'net.head'),
    table: slotTable(width, slots, rows, tables),
    hiddenBias: new Float32Array(bufferOf(hidden)),
    weights: new Float32Array(bufferOf(weights)),
    bias: new Float32Array(bufferOf(bias)),
  };
}

function treeSections({ bias, features, thresholds, left, roots }: Trees): NamedBytes[] {
  return [
    ['trees.head', textBytes(JSON.stringify({ bias }))],
    ...partSections('trees', {
      features: bytesOf(features),
      thresholds: bytesOf(thresholds),
      left: bytesOf(left),
      roots: bytesOf(roots),
    }),
  ];
}

function readTrees(sections: Sections): Trees {
  const parts = readParts(sections, 'trees', ['features', 'thresholds', 'left', 'roots']);
  return {
    bias: json<{ bias: number }>(sections, 'trees.head').bias,
    features: new Int16Array(bufferOf(parts.features)),
    thresholds: new Float32Array(bufferOf(parts.thresholds)),
    left: new Int32Array(bufferOf(parts.left)),
    roots: new Int32Array(bufferOf(parts.roots)),
  };
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function json<T>(sections: Sections, name: string): T {
  return JSON.parse(new TextDecoder().decode(section(sections, name))) as T;
}
