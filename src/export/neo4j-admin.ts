import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { asText, usedColumns } from './columns.ts';
import type { Gzip } from 'node:zlib';
import type { GraphSource, Properties, PropertyType, PropertyValue } from '../model/graph.ts';
import type { LossTally } from './losses.ts';
import type { UsedColumn } from './columns.ts';

/** Items of a list are parted by a character that no text has; it cannot be escaped, so an item that has it loses it. */
const SEPARATOR = '\u001F';
const CHUNK = 256 * 1024;

export const NODES_FILE = 'nodes.csv.gz';
export const RELATIONSHIPS_FILE = 'relationships.csv.gz';

const TYPES: Readonly<Record<PropertyType, string>> = {
  string: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  date: 'date',
  'string[]': 'string[]',
  'integer[]': 'long[]',
};

/** The command that imports the two files of `folder` into a new, empty database; `multiline` makes it slower. */
export function importCommand(folder: string, multiline: boolean, database = 'neo4j'): readonly string[] {
  return [
    ...['neo4j-admin', 'database', 'import', 'full', database],
    `--nodes=${join(folder, NODES_FILE)}`,
    `--relationships=${join(folder, RELATIONSHIPS_FILE)}`,
    ...['--array-delimiter=U+001F', '--ignore-empty-strings=false', '--id-type=string'],
    ...(multiline ? ['--multiline-fields=true'] : []),
  ];
}

/**
 * Writes nodes.csv.gz and relationships.csv.gz for `neo4j-admin database import full`: typed headers, quotes doubled.
 * @returns whether a text holds a line break, which the import must be told
 * @throws the file system's error; a file appears whole or not at all.
 */
export async function writeAdminImport(folder: string, graph: GraphSource, losses: LossTally): Promise<boolean> {
  const columns = await usedColumns(graph, losses);
  await mkdir(folder, { recursive: true });
  const multilineNodes = await writeTable(join(folder, NODES_FILE), async (write) => {
    await write(row([':ID', 'id:string', ...columns.nodes.map(header), ':LABEL']));
    for await (const { id, labels, properties } of graph.nodes) {
      const shown = labels.map((label) => withoutSeparator(label, 'labels', losses)).join(SEPARATOR);
      await write(row([quoted(id), quoted(id), ...cells(columns.nodes, properties, losses), quoted(shown)]));
    }
  });
  const multilineEdges = await writeTable(join(folder, RELATIONSHIPS_FILE), async (write) => {
    await write(row([':START_ID', ':END_ID', ':TYPE', 'id:string', ...columns.edges.map(header)]));
    for await (const { id, type, source, target, properties } of graph.edges) {
      const ends = [quoted(source), quoted(target), quoted(type === '' ? 'Unknown' : type), quoted(id)];
      await write(row([...ends, ...cells(columns.edges, properties, losses)]));
    }
  });
  return multilineNodes || multilineEdges;
}

type Write = (text: string) => Promise<void> | undefined;

async function writeTable(file: string, fill: (write: Write) => Promise<void>): Promise<boolean> {
  const aside = `${file}.${process.pid}.partial`;
  const gzip = createGzip({ level: 1 });
  const stream = gzip.pipe(createWriteStream(aside));
  const done = finished(stream);
  let waiting = '';
  let multiline = false;
  try {
    await fill((text) => {
      waiting += text;
      multiline ||= /[\r\n](?!$)/.test(text);
      if (waiting.length < CHUNK) return undefined;
      const chunk = waiting;
      waiting = '';
      return send(gzip, chunk, done);
    });
    gzip.end(waiting);
    await done;
    await rename(aside, file);
    return multiline;
  } catch (error) {
    gzip.destroy();
    stream.destroy();
    await done.catch(() => undefined);
    await rm(aside, { force: true });
    throw error;
  }
}

/** Waits while the stream is full; a failure of the file ends the wait. */
async function send(gzip: Gzip, chunk: string, done: Promise<void>): Promise<void> {
  if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), done]);
}

function row(fields: readonly string[]): string {
  return `${fields.join(',')}\n`;
}

function header({ name, type }: UsedColumn): string {
  return quoted(`${name}:${TYPES[type]}`);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A missing value is an empty field; an empty text is `""`, which the import keeps. An empty list cannot be told from none. */
function cells(columns: readonly UsedColumn[], properties: Properties, losses: LossTally): readonly string[] {
  return columns.map(({ name, type }) => {
    const value = properties[name];
    return value === undefined ? '' : cell(value, type, name, losses);
  });
}

function cell(value: PropertyValue, type: PropertyType, name: string, losses: LossTally): string {
  if (type !== 'string[]' && type !== 'integer[]') return quoted(asText(value));
  const items = (value as readonly unknown[]).map((item) => withoutSeparator(String(item), name, losses));
  if (items.length === 0 || (items.length === 1 && items[0] === '')) losses.add('value-dropped', name);
  return items.length === 0 ? '' : quoted(items.join(SEPARATOR));
}

function withoutSeparator(text: string, what: string, losses: LossTally): string {
  if (!text.includes(SEPARATOR)) return text;
  losses.add('characters-replaced', what);
  return text.replaceAll(SEPARATOR, '\uFFFD');
}
