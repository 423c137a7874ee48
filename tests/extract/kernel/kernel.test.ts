import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTables } from '../../../src/extract/kernel/kernel.ts';

describe('the kernel', () => {
  it('is what `npm run build:kernel` makes of its source', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
    try {
      const made = join(folder, 'kernel.wasm');
      execFileSync('npm', ['run', '--silent', 'build:kernel', '--', '-o', made]);
      expect(readFileSync(made).equals(readFileSync('src/extract/kernel/kernel.wasm'))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says so when tables are larger than their room', () => {
    const tables = openTables(1000);
    expect(() => tables.take(200_000)).toThrow('larger than the room made for them');
  });
});
