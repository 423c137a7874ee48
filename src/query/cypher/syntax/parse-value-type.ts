/** Types after `IS ::`: `INTEGER`, `LIST<STRING NOT NULL>`, `INTEGER | FLOAT`, with their synonyms. */
import type { ValueType, ValueTypeAlternative } from './ast.ts';
import type { TokenStream } from './token-stream.ts';

/** Words of a type as they are written, longest first, and the type's own name. */
const NAMES: readonly (readonly [string, string])[] = [
  ['TIMESTAMP WITHOUT TIME ZONE', 'LOCAL DATETIME'], ['TIMESTAMP WITH TIME ZONE', 'ZONED DATETIME'],
  ['TIME WITHOUT TIME ZONE', 'LOCAL TIME'], ['TIME WITH TIME ZONE', 'ZONED TIME'],
  ['LOCAL DATETIME', 'LOCAL DATETIME'], ['ZONED DATETIME', 'ZONED DATETIME'], ['LOCAL TIME', 'LOCAL TIME'],
  ['ZONED TIME', 'ZONED TIME'], ['PROPERTY VALUE', 'PROPERTY VALUE'], ['ANY PROPERTY VALUE', 'PROPERTY VALUE'],
  ['SIGNED INTEGER', 'INTEGER'], ['ANY VALUE', 'ANY'], ['ANY NODE', 'NODE'], ['ANY RELATIONSHIP', 'RELATIONSHIP'],
  ['ANY VERTEX', 'NODE'], ['ANY EDGE', 'RELATIONSHIP'], ['ANY MAP', 'MAP'],
  ['BOOLEAN', 'BOOLEAN'], ['BOOL', 'BOOLEAN'], ['STRING', 'STRING'], ['VARCHAR', 'STRING'], ['INTEGER', 'INTEGER'],
  ['INT', 'INTEGER'], ['FLOAT', 'FLOAT'], ['DATE', 'DATE'], ['DURATION', 'DURATION'], ['POINT', 'POINT'],
  ['NODE', 'NODE'], ['VERTEX', 'NODE'], ['RELATIONSHIP', 'RELATIONSHIP'], ['EDGE', 'RELATIONSHIP'], ['PATH', 'PATH'],
  ['MAP', 'MAP'], ['NOTHING', 'NOTHING'], ['NULL', 'NULL'], ['ANY', 'ANY'],
]; // prettier-ignore

export function parseValueType(s: TokenStream): ValueType {
  const alternatives: ValueTypeAlternative[] = [];
  const enclosed = s.isWords('ANY') && s.isSymbol('<', 1);
  if (enclosed) {
    s.advance();
    s.advance();
  }
  do alternatives.push(...parseAlternative(s));
  while (s.mark() !== s.bodyBar && s.symbol('|'));
  if (enclosed) s.expectSymbol('>');
  return { alternatives };
}

function parseAlternative(s: TokenStream): readonly ValueTypeAlternative[] {
  let alternative: { name: string; element: ValueType | undefined };
  if ((s.isWord('LIST') || s.isWord('ARRAY')) && s.isSymbol('<', 1)) {
    s.advance();
    s.advance();
    const element = s.nested(() => parseValueType(s));
    s.expectSymbol('>');
    alternative = { name: 'LIST', element };
  } else {
    const found = NAMES.find(([words]) => s.words(...words.split(' ')));
    if (found === undefined) s.unexpected('a type, such as INTEGER, STRING or LIST<ANY>');
    alternative = { name: found[1], element: undefined };
  }
  let notNull = parseNotNull(s);
  while (s.word('LIST') || s.word('ARRAY')) {
    alternative = { name: 'LIST', element: { alternatives: [{ ...alternative, notNull }] } };
    notNull = parseNotNull(s);
  }
  return [{ ...alternative, notNull }];
}

function parseNotNull(s: TokenStream): boolean {
  return s.words('NOT', 'NULL') || s.symbol('!');
}
