import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Outside the repository, so that 125 MB are fetched once a machine. */
const CACHE = process.env.CLAIMGRAPH_NEO4J_CACHE ?? join(homedir(), '.cache', 'claimgraph', 'neo4j-5.26');

const ADVICE =
  'install Java 17 and Maven, or set NEO4J_URI to an empty Neo4j 5 of yours (docker compose up -d starts one)';

/** The class path of a server, fetched from Maven Central if it is not in the cache yet. */
export function serverClassPath(): string {
  requireTool('java', '-version');
  const jars = join(CACHE, 'lib');
  if (!existsSync(jars)) fetchJars(jars);
  return join(jars, '*');
}

function fetchJars(jars: string): void {
  requireTool('mvn', '-version');
  mkdirSync(CACHE, { recursive: true });
  const aside = join(CACHE, `lib.${process.pid}.partial`);
  const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${aside}`, '-DincludeScope=runtime'];
  const { status, stdout } = spawnSync('mvn', ['-q', '-B', '-f', pom, ...goal], { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(aside, { recursive: true, force: true });
    throw new Error(`Maven could not fetch the Neo4j server: ${stdout.trim().split('\n')[0] ?? ''}`);
  }
  if (existsSync(jars)) rmSync(aside, { recursive: true });
  else renameSync(aside, jars);
}

function requireTool(command: string, probe: string): void {
  if (spawnSync(command, [probe], { stdio: 'ignore' }).status !== 0) throw new Error(`no ${command}: ${ADVICE}`);
}
