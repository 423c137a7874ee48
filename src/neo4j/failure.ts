import { Neo4jError } from 'neo4j-driver';

/** Which server and database a failure speaks of. */
export interface Address {
  readonly uri: string;
  readonly user: string;
  readonly database: string;
}

/** The part of an error that decides what to do. */
export function errorCode(error: unknown): string {
  return error instanceof Neo4jError ? error.code : '';
}

/** The connection broke: what was being committed may or may not have been. */
export function isConnectionLoss(error: unknown): boolean {
  return ['ServiceUnavailable', 'SessionExpired'].includes(errorCode(error));
}

/** The server rolled back and asks for another try. */
export function isTransient(error: unknown): boolean {
  return errorCode(error).startsWith('Neo.TransientError.');
}

export function isOutOfMemory(error: unknown): boolean {
  return isTransient(error) && /OutOfMemory/.test(errorCode(error));
}

/** A failure of the server as an error whose message is one line that says what to do. Other errors pass as they are. */
export function explained(error: unknown, address: Address): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (!(error instanceof Neo4jError)) return error;
  return new Error(advice(error, address), { cause: error });
}

function advice(error: Neo4jError, address: Address): string {
  const known = ADVICE.find(({ fits }) => fits.test(`${error.code} ${chainText(error)}`));
  if (!known) return plain(error, address.uri);
  return known.text.replace(/\{(uri|user|database)\}/g, (_, part: keyof Address) => address[part]);
}

/** The first that fits the code and message counts. */
const ADVICE: readonly { readonly fits: RegExp; readonly text: string }[] = [
  {
    fits: /Security\.CredentialsExpired/,
    text: 'the first password of "{user}" at {uri} has not been changed yet: run ALTER CURRENT USER SET PASSWORD in cypher-shell -d system, then try again',
  },
  {
    fits: /Security\.AuthenticationRateLimit/,
    text: 'Neo4j at {uri} has locked "{user}" after too many wrong passwords: wait a few seconds and give the right one',
  },
  {
    fits: /Security\.Unauthorized/,
    text: 'Neo4j at {uri} refuses the password of "{user}": set CLAIMGRAPH_NEO4J_PASSWORD or --password-file to the right one',
  },
  {
    fits: /Database\.DatabaseNotFound/,
    text: 'there is no database "{database}" at {uri}: SHOW DATABASES lists those that are there',
  },
  {
    fits: /No space left on device|DiskFull|disk quota/i,
    text: 'the disk of Neo4j at {uri} is full: make room, restart Neo4j, and run the same command again',
  },
  {
    fits: /ReadOnly|read.only|General\.ReadOnly|Cluster\.NotALeader/i,
    text: 'the database "{database}" at {uri} is read-only: allow writing (server.databases.read_only) or name another with --database',
  },
  {
    fits: /Transaction\.Transaction(?:CommitFailed|LogError)|DatabaseUnavailable|Database is unavailable|database panic/i,
    text: 'the database "{database}" at {uri} has stopped working (its log says why, often a full disk): mend it, restart Neo4j, and run the same command again',
  },
  {
    fits: /Security\.Forbidden/,
    text: '"{user}" may not do this in the database "{database}" at {uri}: give the user the right to write, or name another with --user',
  },
  {
    fits: /OutOfMemory/,
    text: 'Neo4j at {uri} runs out of memory: give it more (server.memory.heap.max_size), or push fewer rows at a time with --batch 500',
  },
  {
    fits: /ServiceUnavailable|SessionExpired/,
    text: 'no Neo4j answers at {uri}: start it, or correct the address; a push that was cut off goes on when it is run again',
  },
];

/** Messages of the error and of what caused it. */
function chainText(error: Error): string {
  return error.cause instanceof Error ? `${error.message} ${chainText(error.cause)}` : error.message;
}

function plain(error: Neo4jError, uri: string): string {
  return `Neo4j at ${uri}: ${error.message.split('\n')[0] ?? ''} (${error.code})`;
}
