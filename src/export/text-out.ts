import { open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** UTF-16 units that are gathered before they are handed on; larger chunks measured no faster. */
const CHUNK = 64 * 1024;

/** Where a format writes its text. */
export interface TextOut {
  /** Gathers text; a promise comes back when a chunk was handed on, and is to be awaited before the next write. */
  write(text: string): Promise<void> | undefined;
}

/** A {@link TextOut} that the caller closes. */
export interface OwnedTextOut extends TextOut {
  /** Hands on what is left and makes the result visible. */
  close(): Promise<void>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** Writes to a file beside `path` and renames it on `close`, so that `path` is never half written. */
export async function fileOut(path: string): Promise<OwnedTextOut> {
  const aside = `${path}.${process.pid}.tmp`;
  const file = await open(aside, 'w');
  const out = chunked(async (text) => {
    await file.writeFile(text);
  });
  return {
    write: out.write,
    async close() {
      await out.flush();
      await file.sync();
      await file.close();
      await rename(aside, path);
    },
    async discard() {
      await file.close();
      await rm(aside, { force: true });
    },
  };
}

/** Writes to a stream that is already open, such as standard output, and waits while it is full. */
export function streamOut(stream: Writable): OwnedTextOut {
  const out = chunked(async (text) => {
    if (!stream.write(text)) await once(stream, 'drain');
  });
  return { write: out.write, close: out.flush, discard: () => Promise.resolve() };
}

/** Gathers everything in memory. */
export function memoryOut(): TextOut & { text(): string } {
  const parts: string[] = [];
  return {
    write(text) {
      parts.push(text);
      return undefined;
    },
    text: () => parts.join(''),
  };
}

function chunked(send: (text: string) => Promise<void>): TextOut & { flush(): Promise<void> } {
  let waiting = '';
  const flush = (): Promise<void> => {
    const text = waiting;
    waiting = '';
    return text === '' ? Promise.resolve() : send(text);
  };
  return {
    write(text) {
      waiting += text;
      return waiting.length < CHUNK ? undefined : flush();
    },
    flush,
  };
}
