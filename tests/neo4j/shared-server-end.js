import { once } from 'node:events';

/** After the suite: ends what shared-server.js began. */
export default async function end() {
  const child = globalThis.sharedNeo4j;
  if (child === undefined || child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin.end();
  await ended;
}
