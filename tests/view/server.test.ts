import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders, RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY, startView } from '../../src/view/server.ts';
import type { RunningView } from '../../src/view/server.ts';
import { maliGraph } from '../fixtures/viewer/mali.ts';

let folder: string;
let view: RunningView;
let port: number;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-view-'));
  await mkdir(join(folder, 'viewer', 'assets'), { recursive: true });
  await mkdir(join(folder, 'out'));
  await writeFile(join(folder, 'viewer', 'index.html'), '<!doctype html><title>viewer</title>');
  await writeFile(join(folder, 'viewer', 'assets', 'page.js'), 'export {};');
  await writeFile(join(folder, 'viewer', 'notes.txt'), 'of a type that the viewer does not have');
  await writeFile(join(folder, 'secret.html'), 'beside the viewer, not in it');
  await writeFile(join(folder, 'out', 'graph.json'), JSON.stringify(maliGraph()));
  view = await startView({ graphFolder: join(folder, 'out'), viewerFolder: join(folder, 'viewer'), port: 0 });
  port = Number(new URL(view.url).port);
});

afterAll(async () => {
  await view.close();
  await rm(folder, { recursive: true });
});

/** `node:http` sends the path as it is given, where `fetch` would tidy it up first. */
function ask(path: string, options: RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('the view server', () => {
  test('answers on 127.0.0.1 only', () => {
    expect(view.url).toBe(`http://127.0.0.1:${port}/`);
  });

  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html><title>viewer</title>'],
    ['/?from=elsewhere', 'text/html; charset=utf-8', '<!doctype html><title>viewer</title>'],
    ['/assets/page.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['/graph.json', 'application/json; charset=utf-8', JSON.stringify(maliGraph())],
    ['/ontology.json', 'application/json; charset=utf-8', 'null'],
  ])('serves %s', async (path, type, body) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, type, body]);
  });

  test('lays the graph out itself when the build wrote no positions', async () => {
    const places = JSON.parse((await ask('/positions.json')).body) as Record<string, unknown>;
    expect(places['mali']).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/assets/../../secret.html',
    '/..%2fsecret.html',
    '/assets/..\\..\\secret.html',
    '//secret.html',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/index.html\0.js',
    '/constructor',
  ])('finds nothing at %j', async (path) => {
    const attempt = path.includes('\0') ? raw(path) : ask(path).then(({ status }) => status);
    expect(await attempt).toBeGreaterThanOrEqual(400);
  });

  test.each(['evil.example', `evil.example:${8417}`, '127.0.0.1', 'localhost', '127.0.0.1.evil.example', '[::1]'])(
    'refuses the host %s, which a page elsewhere could have bound to this machine',
    async (host) => {
      const answer = await ask('/graph.json', { headers: { host } });
      expect(answer.status).toBe(421);
      expect(answer.body).not.toContain('mali');
    },
  );

  test('accepts localhost with its port', async () => {
    expect((await ask('/', { headers: { host: `localhost:${port}` } })).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
    'refuses the method %s and names those it has',
    async (method) => {
      const { status, headers } = await ask('/graph.json', { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    },
  );

  test('HEAD gives the length and no body', async () => {
    const { status, headers, body } = await ask('/graph.json', { method: 'HEAD' });
    expect([status, Number(headers['content-length']), body]).toEqual([
      200,
      Buffer.byteLength(JSON.stringify(maliGraph())),
      '',
    ]);
  });

  test.each(['/', '/graph.json', '/nothing'])(
    '%s carries the policy, and lets no other origin read it',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  test('the policy allows nothing inline, evaluated or from elsewhere', () => {
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
  });

  test('a port in use is a sentence that says what to do', async () => {
    const again = startView({ graphFolder: join(folder, 'out'), viewerFolder: join(folder, 'viewer'), port });
    await expect(again).rejects.toThrow(`port ${port} is in use: name another with --port`);
  });

  test('a folder without a graph, or without the viewer, is a sentence that says what to do', async () => {
    const [out, viewer] = [join(folder, 'out'), join(folder, 'viewer')];
    await expect(startView({ graphFolder: folder, viewerFolder: viewer, port: 0 })).rejects.toThrow(
      'run "claimgraph build" first',
    );
    await expect(startView({ graphFolder: out, viewerFolder: out, port: 0 })).rejects.toThrow(
      'run "npm run build:viewer" first',
    );
  });
});

/** The status of a request line that no HTTP client would send. */
function raw(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`),
    );
    socket.once('data', (data) => {
      socket.destroy();
      resolve(Number(data.toString().split(' ')[1]));
    });
    socket.once('error', reject);
  });
}
