import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * The password of a server: from a file, CLAIMGRAPH_NEO4J_PASSWORD (or NEO4J_PASSWORD), or a prompt on a terminal; never from the command line, which
 * every user of the machine can read. Empty when there is none: a server without authentication.
 * @throws Error when the file cannot be read.
 */
export async function readPassword(file: string | undefined, user: string): Promise<string> {
  if (file !== undefined) return fromFile(file);
  const set = process.env.CLAIMGRAPH_NEO4J_PASSWORD ?? process.env.NEO4J_PASSWORD;
  if (set !== undefined) return set;
  return process.stdin.isTTY ? prompt(`Password of "${user}" (empty for none): `) : '';
}

async function fromFile(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  } catch (cause) {
    throw new Error(`the password file "${file}" cannot be read: name one that holds the password alone`, { cause });
  }
}

/** Asks without showing what is typed. */
async function prompt(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
