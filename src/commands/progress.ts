<<<<<<< HEAD
/** One line on stderr that says what is being done; only on a terminal, and gone when it is done. */
export interface Progress {
  step(what: string): void;
  done(): void;
}

export function startProgress(): Progress {
  const { stderr } = process;
  if (!stderr.isTTY || process.env['CI']) return { step: () => undefined, done: () => undefined };
  const clear = '\r\u001b[K';
  return {
    step: (what) => stderr.write(`${clear}${what} …`),
    done: () => stderr.write(clear),
=======
/** A line on stderr that counts rows and rows a second, on a terminal only; `end` clears it. */
export interface Progress {
  rows(done: number): void;
  end(): void;
}

const INTERVAL_MS = 100;

export function rowProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  const start = performance.now();
  let shown = 0;
  if (!stream.isTTY) return { rows: () => undefined, end: () => undefined };
  return {
    rows(done) {
      const now = performance.now();
      if (now - shown < INTERVAL_MS) return;
      shown = now;
      stream.write(`\r${done} rows, ${Math.round((done / (now - start)) * 1000)} a second\u001B[K`);
    },
    end: () => void stream.write('\r\u001B[K'),
>>>>>>> 79fe0ef (Push a graph to Neo4j and query one there)
  };
}
