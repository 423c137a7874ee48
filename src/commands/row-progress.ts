/** A line on stderr that counts rows and rows a second, on a terminal only; `end` clears it. */
export interface RowProgress {
  rows(done: number): void;
  end(): void;
}

const INTERVAL_MS = 100;

export function rowProgress(stream: NodeJS.WriteStream = process.stderr): RowProgress {
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
  };
}
