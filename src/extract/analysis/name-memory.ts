/** What each form was last called in the text at hand: a type of name by lexicon row, cleared at little cost for the next text. */
export interface NameMemory {
  /** Type from 1, 0 for a form that was no name so far. Rows beyond the end count as 0. */
  types: Uint8Array;
  readonly touched: number[];
}

export function makeNameMemory(): NameMemory {
  return { types: new Uint8Array(8192), touched: [] };
}

export function remember(memory: NameMemory, form: number, type: number): void {
  if (form >= memory.types.length) {
    const grown = new Uint8Array(Math.max(memory.types.length * 2, form + 1));
    grown.set(memory.types);
    memory.types = grown;
  }
  if (memory.types[form] === 0) memory.touched.push(form);
  memory.types[form] = type;
}

export function forget(memory: NameMemory): void {
  for (const form of memory.touched) memory.types[form] = 0;
  memory.touched.length = 0;
}
