import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { writeFileWhole } from '../../src/model/atomic-file.ts';
import { graphLines } from '../../src/model/graph-file.ts';
import { compiledProgram } from '../support/compiled.ts';
import type { ChildProcess } from 'node:child_process';
import type { KnowledgeGraph } from '../../src/model/graph.ts';

/** What a run of the program left behind. */
export interface Ended {
  /** Null when it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as users run it, a process of its own. */
export interface Program {
  readonly folder: string;
  start(args: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** Writes a graph where the program can read it, and gives the file. */
  graphFile(name: string, graph: KnowledgeGraph): Promise<string>;
  remove(): void;
}

export function program(): Program {
  const folder = compiledProgram();
  // What the shell of whoever runs the tests says about servers is not for the program.
  const clean = { ...process.env };
  delete clean.CLAIMGRAPH_NEO4J_PASSWORD;
  delete clean.NEO4J_PASSWORD;
  const start: Program['start'] = (args, env = {}) =>
    spawn(process.execPath, [join(folder, 'src/cli.js'), ...args], {
      env: { ...clean, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return {
    folder,
    start,
    async run(args, env) {
      return ended(start(args, env));
    },
    async graphFile(name, graph) {
      const file = join(folder, name);
      await writeFileWhole(file, graphLines(graph));
      return file;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

export async function ended(child: ChildProcess): Promise<Ended> {
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  return { code: await code, stdout, stderr };
}
