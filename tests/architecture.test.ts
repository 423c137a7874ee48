import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { expect, test } from '@jest/globals';

const SOURCE = join(import.meta.dirname, '../src');

/** Steps import the model and themselves; those on top import any step. Folders that are no step are named with what they may import. */
const ON_TOP = new Set(['pipeline.ts', 'cli.ts', 'index.ts', 'commands']);
const BESIDE: Readonly<Record<string, readonly string[]>> = { learn: ['extract', 'read', 'evaluate'] };

type Imports = ReadonlyMap<string, readonly string[]>;

/** Every file under src, with the src files it imports, type-only imports too. */
function importsOfSource(): Imports {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(join(SOURCE, file), 'utf8'))]));
}

function importsOf(file: string, text: string): readonly string[] {
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path = '']) => path);
  return named.map((path) => posix.join(dirname(file), path));
}

const roomOf = (file: string): string => file.split('/')[0] ?? '';

/** `a.ts imports b.ts` for each import against the one way: model, then every step, then those on top. */
function forbidden(imports: Imports): readonly string[] {
  return [...imports].flatMap(([file, targets]) => {
    const from = roomOf(file);
    const allowed = (target: string): boolean => {
      const to = roomOf(target);
      return (
        to === from || to === 'model' || (BESIDE[from] ?? []).includes(to) || (ON_TOP.has(from) && to !== 'cli.ts')
      );
    };
    const bad = targets.filter((target) => !allowed(target) || (from === 'model' && roomOf(target) !== 'model'));
    return bad.map((target) => `${file} imports ${target}`);
  });
}

/** The files of each import cycle, by depth-first search. */
function cycles(imports: Imports): readonly string[] {
  const found = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.add([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of imports.keys()) visit(file, []);
  return [...found];
}

test('imports go one way: a step never imports another step, and the model imports only itself', () => {
  expect(forbidden(importsOfSource())).toEqual([]);
});

test('no file imports itself through others, not even for types', () => {
  expect(cycles(importsOfSource())).toEqual([]);
});

test('a room of its own: the Cypher engine imports the model and itself, and nothing of Node', () => {
  const room = [...importsOfSource()].filter(([file]) => file.startsWith('query/cypher/'));
  const outside = room.flatMap(([file, targets]) => {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    const node = /from 'node:/.test(text) ? [`${file} imports from Node`] : [];
    const far = targets.filter((target) => !target.startsWith('query/cypher/') && roomOf(target) !== 'model');
    return [
      ...node,
      ...far.filter((target) => target !== 'query/engine.ts').map((target) => `${file} imports ${target}`),
    ];
  });
  expect(outside).toEqual([]);
});

test('a planted import from step to step is found, and a planted cycle of types', () => {
  const planted = new Map([
    ['check/check.ts', importsOf('check/check.ts', "import { build } from '../build/build.ts';")],
    ['build/build.ts', importsOf('build/build.ts', "import type { Fact } from './facts.ts';")],
    ['build/facts.ts', importsOf('build/facts.ts', "import type { BuildInput } from './build.ts';")],
  ]);
  expect(forbidden(planted)).toEqual(['check/check.ts imports build/build.ts']);
  expect(cycles(planted)).toEqual(['build/build.ts -> build/facts.ts -> build/build.ts']);
});

test('there is no utils, no helpers and no barrel inside src', () => {
  const files = [...importsOfSource().keys()];
  expect(
    files.filter((file) => /(?:^|\/)(?:utils?|helpers?|index)(?:\.ts|\/)/.test(file) && file !== 'index.ts'),
  ).toEqual([]);
});
