/** The built viewer's files, listed once: only a path in the list is ever served, so none can lead out of the folder. */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/** By URL path, from `/`; `/` itself is index.html. */
export type Assets = ReadonlyMap<string, Asset>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** @throws Error with a sentence of advice when the viewer is not built. */
export async function readAssets(folder: string): Promise<Assets> {
  const assets = new Map<string, Asset>();
  for (const file of await filesIn(folder)) {
    const type = TYPES[extname(file)];
    if (type === undefined) continue;
    const asset = { type, bytes: await readFile(file) };
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    assets.set(path, asset);
    if (path === '/index.html') assets.set('/', asset);
  }
  if (!assets.has('/')) throw new Error(`the viewer is not built in "${folder}": run "npm run build:viewer" first`);
  return assets;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
