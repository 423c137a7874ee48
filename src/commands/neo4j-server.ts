import { connect } from '../neo4j/connection.ts';
import { readPassword } from './password.ts';
import type { Connection } from '../neo4j/connection.ts';

/** What the commands that speak to a server have in common. */
export interface ServerOptions {
  readonly user: string;
  readonly database: string;
  readonly passwordFile?: string;
  /** The data set in the database. */
  readonly graph: string;
}

export async function connectTo(uri: string, { user, database, passwordFile }: ServerOptions): Promise<Connection> {
  return connect(uri, { user, password: await readPassword(passwordFile, user), database });
}
