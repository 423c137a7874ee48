/** The built viewer on a graph, through the real server, in a real browser. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { KnowledgeGraph } from '../../src/model/graph.ts';
import type { Positions } from '../../src/view/layout.ts';
import { startView } from '../../src/view/server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface OpenPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught exceptions, and violations of the content security policy. */
  readonly faults: readonly string[];
  /** Requests that left this machine. */
  readonly outside: readonly string[];
}

export interface Viewing {
  open(hash?: Readonly<Record<string, string>>, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

/** Milliseconds before a wait is a failure: drawing in software on a busy machine is slow. */
const PATIENCE = 25_000;

let built: string | undefined;

/** Builds the viewer once a run, into a folder of its own. */
async function builtViewer(): Promise<string> {
  if (built !== undefined) return built;
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(
    process.execPath,
    [vite, 'build', 'viewer', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    },
  );
  return (built = folder);
}

export async function removeBuiltViewer(): Promise<void> {
  if (built !== undefined) await rm(built, { recursive: true });
  built = undefined;
}

/** Without `positions` the server lays the graph out, which for thousands of nodes is slow under jest. */
export async function viewGraph(browser: Browser, graph: KnowledgeGraph, positions?: Positions): Promise<Viewing> {
  const graphFolder = await mkdtemp(join(tmpdir(), 'claimgraph-graph-'));
  await writeFile(join(graphFolder, 'graph.json'), JSON.stringify(graph));
  if (positions) await writeFile(join(graphFolder, 'positions.json'), JSON.stringify(positions));
  const server = await startView({ graphFolder, viewerFolder: await builtViewer(), port: 0 });
  return {
    async open(hash = {}, options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      const faults: string[] = [];
      const outside: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url)) outside.push(request.url());
      });
      await page.exposeFunction('reportViolation', (what: string) => faults.push(`policy: ${what}`));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
          const { reportViolation } = window as unknown as { reportViolation: (what: string) => void };
          reportViolation(`${effectiveDirective} ${blockedURI}`);
        });
      });
      await page.goto(`${server.url}#${new URLSearchParams(hash).toString()}`);
      return { page, faults, outside };
    },
    async close() {
      for (const context of browser.contexts()) await context.close();
      await server.close();
      await rm(graphFolder, { recursive: true });
    },
  };
}

/** Waits until the graph has been drawn and nothing asks for another frame. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('.canvas[data-rendered]');
  await page.waitForFunction(async () => {
    const count = () => document.querySelector<HTMLElement>('.canvas')?.dataset['rendered'];
    const before = count();
    await new Promise((resolve) => setTimeout(resolve, 800));
    return before === count();
  });
}
