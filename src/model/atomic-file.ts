/** A file appears whole or not at all: written aside, synced, renamed. */
import { open, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Bytes gathered before one write. */
const CHUNK = 128 * 1024;

/**
 * Writes the pieces, in order, to `file` through a temporary neighbour; makes the folder if it is missing.
 * @throws the file system's error, after removing the temporary file; an existing `file` is then untouched.
 */
export async function writeFileWhole(file: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.partial`;
  const handle = await open(aside, 'w');
  try {
    let buffer = '';
    for await (const piece of pieces) {
      buffer += piece;
      if (buffer.length >= CHUNK) {
        await handle.writeFile(buffer);
        buffer = '';
      }
    }
    await handle.writeFile(buffer);
    await handle.sync();
    await handle.close();
    await rename(aside, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(aside, { force: true });
    throw error;
  }
}
