import neo4j from 'neo4j-driver';
import { explained } from './failure.ts';
import type { Driver, Session } from 'neo4j-driver';
import type { Address } from './failure.ts';

/** The first version with labels and types from data (`CREATE (n:$(labels))`), and the oldest that Neo4j still supports. */
const OLDEST = [5, 26] as const;

export interface Login {
  readonly user: string;
  /** Empty: no authentication. */
  readonly password: string;
  readonly database: string;
}

export interface Connection extends Address {
  readonly driver: Driver;
  session(mode: 'READ' | 'WRITE'): Session;
  close(): Promise<void>;
}

/**
 * Connects and makes sure that the server is new enough, that the login holds and that the database is there.
 * @throws Error with a sentence of advice.
 */
export async function connect(uri: string, { user, password, database }: Login): Promise<Connection> {
  const address = { uri, user, database };
  const driver = openDriver(uri, user, password);
  try {
    const { agent } = await driver.getServerInfo({ database: 'system' });
    refuseOld(agent ?? '', uri);
    await driver.executeQuery('RETURN 1', {}, { database, routing: 'READ' });
  } catch (error) {
    await driver.close();
    throw explained(error, address);
  }
  return {
    ...address,
    driver,
    session: (mode) =>
      driver.session({ database, defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE }),
    close: () => driver.close(),
  };
}

function openDriver(uri: string, user: string, password: string): Driver {
  const auth = password === '' ? undefined : neo4j.auth.basic(user, password);
  try {
    return neo4j.driver(uri, auth, { useBigInt: true, maxTransactionRetryTime: 5_000, connectionTimeout: 10_000 });
  } catch (cause) {
    throw new Error(`"${uri}" is no address of Neo4j: it is like bolt://localhost:7687 or neo4j+s://host`, { cause });
  }
}

/** `agent` is like `Neo4j/5.26.0`. */
function refuseOld(agent: string, uri: string): void {
  const version = /^Neo4j\/(\d+)\.(\d+)/.exec(agent);
  if (!version) return;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Error(`${uri} is Neo4j ${major}.${minor}: claimgraph needs Neo4j ${OLDEST.join('.')} or later`);
}
