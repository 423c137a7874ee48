import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, URL } from 'node:url';

/** Before the suite: one server for all files that call `testServer`, unless NEO4J_URI names one. */
export default async function start() {
  if (process.env.NEO4J_URI !== undefined) return;
  const [register, serve] = ['../typescript/register.js', 'serve.ts'].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  );
  const child = spawn(process.execPath, ['--import', register, serve], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => [''])]);
  const uri = String(line).trim();
  if (!uri.startsWith('bolt:')) throw new Error('the test server did not start');
  process.env.NEO4J_URI = uri;
  globalThis.sharedNeo4j = child;
}
