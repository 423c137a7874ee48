import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

/**
 * `test` when the tool answers, else a skipped test with the reason printed. With CI set a missing tool is a failure: there it
 * must be installed.
 */
export function testWith(tool: string, probe: readonly [string, ...string[]]): typeof test | typeof test.skip {
  const [command, ...args] = probe;
  if (spawnSync(command, args, { stdio: 'ignore' }).status === 0) return test;
  return missing(tool);
}

function missing(tool: string): typeof test | typeof test.skip {
  if (process.env.CI) return test;
  process.stderr.write(`skipped: ${tool} is not installed\n`);
  return test.skip;
}
