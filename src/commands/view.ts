import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startView } from '../view/server.ts';
import { findGraph } from './find-graph.ts';
import { DEFAULT_DATA } from './load.ts';

export interface ViewCommandOptions {
  readonly port?: string | undefined;
  readonly open: boolean;
}

const DEFAULT_PORT = 8417;

/** The built viewer lies in `dist/`, beside this file's folder there and beside `src/` in a checkout. */
const VIEWER_FOLDERS = ['../viewer/', '../../dist/viewer/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Serves until the process is told to stop. */
export async function viewCommand(path: string | undefined, { port, open }: ViewCommandOptions): Promise<number> {
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (!/^\d+$/.test(port ?? '0') || number > 65535) {
    process.stderr.write(`claimgraph: "${port}" is no port: a number from 0 (any free one) to 65535\n`);
    return 2;
  }
  const viewerFolder = VIEWER_FOLDERS.find((folder) => existsSync(join(folder, 'index.html'))) ?? VIEWER_FOLDERS[1]!;
  const view = await startView({
    graphFolder: dirname(await findGraph(path ?? DEFAULT_DATA)),
    viewerFolder,
    port: number,
  });
  process.stdout.write(`${view.url}\n`);
  process.stderr.write('Serving this machine only. Ctrl+C stops it.\n');
  if (open) openBrowser(view.url);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await view.close();
  return 0;
}

/** No browser is no fault: the address has been printed. */
function openBrowser(url: string): void {
  const [command, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  child.unref();
}
