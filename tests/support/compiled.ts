import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(import.meta.dirname, '../..');

/** AssemblyScript, which only looks like TypeScript. */
const KERNEL = join('extract', 'kernel', 'assembly');

/** The sources as JavaScript in a temporary folder, for tests that must run the program as a process of its own: `src/cli.js` there. */
export function compiledProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-compiled-'));
  for (const file of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.startsWith(KERNEL)) continue;
    const { code } = transformFileSync(join(ROOT, 'src', file), {
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    const target = join(folder, 'src', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code.replace(/((?:from|import)\s*\(?\s*)(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2'));
  }
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
