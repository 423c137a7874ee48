/** YAML text to a value and the place of every part of it. Limits hold before anything is composed or expanded. */
import { Composer, isAlias, isMap, isNode, isScalar, LineCounter, Parser, visit } from 'yaml';
import type { CST, Document as YamlDocument, Node } from 'yaml';
import type { Issue, IssueCode, SourcePlace } from '../model/issue.ts';
import type { Source } from './source.ts';

/** Nesting deeper than any format of ours needs, yet far from where a recursive reader overflows. */
export const DEEPEST = 64;

/** How many nodes the aliases of one file may expand to (`maxAliasCount` of `yaml`). */
const MOST_ALIASES = 100;

export type Path = readonly PropertyKey[];

export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at the path stands; with `key`, where the key that leads to it stands. The nearest parent's place if it is missing. */
  placeOf(path: Path, part?: 'key' | 'value'): SourcePlace;
}

/** Reads one document. With any issue there is no value. */
export function readYaml({ file, text }: Source): YamlSource | readonly Issue[] {
  const lines = new LineCounter();
  const at = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fault = (code: IssueCode, offset: number, message: string): Issue => {
    return { code, severity: 'error', place: at(offset), message };
  };

  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeep = tokens.map(deepToken).find((offset) => offset !== undefined);
  if (tooDeep !== undefined) {
    return [fault('yaml-limit', tooDeep, `nested deeper than ${DEEPEST} levels; flatten it`)];
  }
  const [document, second] = new Composer({ stringKeys: true }).compose(tokens, true, text.length);
  if (!document) return [fault('empty-file', 0, `"${file}" says nothing; delete it or fill it`)];
  const issues = [...document.errors, ...document.warnings].map(({ pos, message }) =>
    fault('yaml-syntax', pos[0], sentence(message, text, pos)),
  );
  if (second) {
    issues.push(
      fault('yaml-syntax', second.range[0], 'a second document begins at "---"; put it in a file of its own'),
    );
  }
  if (issues.length > 0) return issues;
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
    return [fault('empty-file', 0, `"${file}" says nothing; delete it or fill it`)];
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    const name = firstAlias(document);
    return [
      fault(
        'yaml-limit',
        name?.offset ?? 0,
        `the aliases of "${name?.name ?? ''}" expand too far; write the values out`,
      ),
    ];
  }
  return { file, value, placeOf: (path, part = 'value') => at(offsetOf(document, path, part)) };
}

/** The offset of what is nested too deep. Neither this nor the token parser recurses, so no input overflows the stack. */
function deepToken(root: CST.Token): number | undefined {
  const stack: { token: CST.Token; depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}

function firstAlias(document: YamlDocument): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  visit(document, {
    Alias(_, node) {
      if (isAlias(node)) found = { name: node.source, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

function offsetOf(document: YamlDocument, path: Path, part: 'key' | 'value'): number {
  for (let length = path.length; length >= 0; length--) {
    const head = path.slice(0, length);
    if (part === 'key' && length > 0) {
      const parent = length === 1 ? document.contents : document.getIn(head.slice(0, -1), true);
      const key = isMap(parent) ? parent.items.find((pair) => keyText(pair.key) === head.at(-1))?.key : undefined;
      if (isNode(key) && key.range) return key.range[0];
    }
    const node = length === 0 ? document.contents : document.getIn(head, true);
    if (isNode(node)) return (node as Node).range?.[0] ?? 0;
  }
  return 0;
}

function keyText(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}

/** The parser's words, on one line, with the culprit in quotes. */
function sentence(message: string, text: string, [start, end]: readonly [number, number]): string {
  const word = /^[\w-]*/.exec(text.slice(start, start + 40))?.[0] ?? '';
  const culprit =
    text.slice(start, Math.max(start + 1, start + word.length, Math.min(end, start + 40))).split('\n')[0] ?? '';
  const shown = culprit === '\t' ? '\\t' : culprit;
  return `${message.replace(/\s+/g, ' ').replace(/\.$/, '')}: ${JSON.stringify(shown).replace('\\\\t', '\\t')}`;
}
