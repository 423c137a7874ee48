import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { readGraph } from '../model/graph-file.ts';
import { formatIssue } from '../model/issue.ts';
import { pull } from '../neo4j/pull.ts';
import { claimsYaml, judgementsYaml } from '../neo4j/pulled-yaml.ts';
import { findGraph } from './find-graph.ts';
import { counted } from './counted.ts';
import { connectTo } from './neo4j-server.ts';
import type { Issue } from '../model/issue.ts';
import type { ServerOptions } from './neo4j-server.ts';
import type { Changes } from '../neo4j/pull.ts';

export interface PullCommandOptions extends ServerOptions {
  readonly out: string;
  readonly by?: string;
}

/**
 * Brings what was changed in a database since the last push home, as YAML to review; what claims and judgements cannot carry
 * becomes issues. Files that are there are never written over. Exit code 1 when there are issues.
 */
export async function pullCommand(uri: string, path: string, options: PullCommandOptions): Promise<number> {
  const graph = await readGraph(await findGraph(path));
  const connection = await connectTo(uri, options);
  try {
    const changes = await pull(connection, graph, options.graph);
    const names = new Map(graph.nodes.map(({ id, properties }) => [id, String(properties.name ?? id)]));
    const nameOf = (id: string): string => names.get(id) ?? id;
    const reviewer = { by: options.by ?? userInfo().username, when: new Date().toISOString().slice(0, 10) };
    if (changes.added.length > 0) {
      await writeNew(options.out, 'pulled-claims.yaml', claimsYaml(changes.added, nameOf));
    }
    if (changes.merged.length + changes.deleted.length > 0) {
      await writeNew(options.out, 'pulled-judgements.yaml', judgementsYaml(changes, nameOf, reviewer));
    }
    const issues = issuesOf(changes, uri, nameOf);
    for (const issue of issues) process.stdout.write(`${formatIssue(issue)}\n`);
    const { added, deleted, merged } = changes;
    process.stderr.write(
      `${counted(added.length, 'relationship')} added, ${deleted.length} deleted, ${counted(merged.length, 'node')} merged, ` +
        `${counted(issues.length, 'change')} that claims cannot carry\n`,
    );
    return issues.length > 0 ? 1 : 0;
  } finally {
    await connection.close();
  }
}

async function writeNew(folder: string, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (cause) {
    throw new Error(`"${file}" is there already: move it away or name another folder with -o`, { cause });
  }
  process.stderr.write(`${file} written: review it\n`);
}

function issuesOf(changes: Changes, uri: string, nameOf: (id: string) => string): readonly Issue[] {
  const issue = (message: string): Issue => ({
    code: 'pull-conflict',
    severity: 'warning',
    place: { file: uri, line: 1, column: 1 },
    message,
  });
  const unclaimed = changes.deleted.filter(({ properties }) => !Array.isArray(properties.claims));
  return [
    ...changes.edited.map(({ id }) =>
      issue(`"${nameOf(id)}" was changed in the database; change the claims or entities that it comes from instead`),
    ),
    ...changes.lost.map(({ id }) =>
      issue(`"${nameOf(id)}" was deleted in the database; remove its file and claims, or push it again`),
    ),
    ...unclaimed.map(({ id, type }) =>
      issue(`"${type}" (${id}) was deleted in the database, but no claim made it; push it again`),
    ),
    ...changes.strangers.map((name) =>
      issue(`"${name}" was added in the database; write a file for it, so that claims can name it`),
    ),
  ];
}
