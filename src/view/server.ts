/** Serves the built viewer and one built graph to this machine alone. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readData } from './data.ts';
import type { Assets } from './assets.ts';
import { readAssets } from './assets.ts';

export interface ViewOptions {
  /** The folder that `claimgraph build` wrote to. */
  readonly graphFolder: string;
  /** The folder that `npm run build:viewer` wrote to. */
  readonly viewerFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export interface RunningView {
  readonly url: string;
  close(): Promise<void>;
}

/** Only this machine's own interface: the graph may hold what must not leave it. */
const ADDRESS = '127.0.0.1';

/** Nothing from elsewhere, nothing inline, no frame around it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** @throws Error with a sentence of advice when the port is taken, the viewer is not built, or there is no graph. */
export async function startView({ graphFolder, viewerFolder, port }: ViewOptions): Promise<RunningView> {
  const assets = await readAssets(viewerFolder);
  await readData(graphFolder, '/graph.json');
  const server = createServer((request, response) => {
    answer(assets, graphFolder, request, response).catch((error: unknown) => {
      if (!response.headersSent) send(response, 500, 'text/plain; charset=utf-8', messageOf(error));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)));
    server.listen(port, ADDRESS, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${ADDRESS}:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  assets: Assets,
  graphFolder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const plain = (code: number, text: string) => send(response, code, 'text/plain; charset=utf-8', text);
  if (!isOwnHost(request)) return plain(421, 'This server answers for this machine only.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(405, 'Only GET and HEAD.');
  }
  const path = (request.url ?? '/').split('?', 1)[0]!;
  const asset = assets.get(path);
  if (asset) return send(response, 200, asset.type, asset.bytes);
  const data = await readData(graphFolder, path);
  if (data !== undefined) return send(response, 200, 'application/json; charset=utf-8', data);
  plain(404, 'There is nothing at this path.');
}

/** A page elsewhere can point its own name at 127.0.0.1 and read what is served here (DNS rebinding): its Host gives it away. */
function isOwnHost({ headers, socket }: IncomingMessage): boolean {
  return [ADDRESS, 'localhost'].some((name) => headers.host === `${name}:${socket.localPort}`);
}

function send(response: ServerResponse, code: number, type: string, body: string | Buffer): void {
  response.writeHead(code, { ...HEADERS, 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`port ${port} is in use: name another with --port, or --port 0 for any free one`, {
      cause: error,
    });
  }
  if (error.code === 'EACCES')
    return new Error(`port ${port} needs more rights: name one above 1023`, { cause: error });
  return error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
