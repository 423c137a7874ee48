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
  };
}
