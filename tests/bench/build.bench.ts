/** Seconds and peak memory of `claimgraph build` at 1,000, 10,000 and 100,000 claims: the cost of a claim must not grow. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const RELATIONS = ['meets', 'supports', 'fights', 'accuses', 'borders', 'withdraws_from', 'deploys_to'];
const STATUSES = ['actual', 'planned', 'alleged', 'denied'];
const CLAIMS_A_FILE = 1000;

export function bench(args: readonly string[]): Promise<void> {
  const sizes = args.length > 0 ? args.map(Number) : [1_000, 10_000, 100_000];
  let before: number | undefined;
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-bench-'));
    try {
      writeClaims(folder, size);
      const { seconds, megabytes } = timeBuild(folder);
      const each = (seconds / size) * 1e6;
      const ratio = before === undefined ? '' : `, ${(each / before).toFixed(2)} times the size before`;
      before = each;
      process.stdout.write(
        `${size} claims: ${seconds.toFixed(2)} s of CPU, ${megabytes.toFixed(0)} MB, ${each.toFixed(0)} µs a claim${ratio}\n`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return Promise.resolve();
}

/** CPU seconds, since the wall clock of a shared machine measures its neighbours. */
function timeBuild(folder: string): { seconds: number; megabytes: number } {
  const probe =
    'process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write(`\\nUSAGE ${(u+s)/1e6} ${m/1024}\\n`)})';
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(probe)}`, CLI, 'build', folder],
    { encoding: 'utf8' },
  );
  const usage = /USAGE (\S+) (\S+)/.exec(stderr);
  if (status !== 0 || !usage) throw new Error(`the build failed; run npm run build:lib first\n${stderr.slice(-2000)}`);
  return { seconds: Number(usage[1]), megabytes: Number(usage[2]) };
}

function writeClaims(folder: string, size: number): void {
  const next = random(1);
  const entities = Math.max(10, Math.floor(size / 20));
  const documents = Math.max(5, Math.floor(size / 100));
  for (const name of ['countries', 'claims']) mkdirSync(join(folder, name));
  for (let at = 0; at < entities; at++) {
    writeFileSync(
      join(folder, `countries/c${at}.yaml`),
      `id: c${at}\nkind: Country\nname: Country ${at}\naliases: [Land ${at}]\n`,
    );
  }
  const listed = Array.from(
    { length: documents },
    (_, at) => `  - {id: d${at}, publisher: P${at % 50}, published: 2022-02-17}\n`,
  );
  writeFileSync(join(folder, 'documents.yaml'), `documents:\n${listed.join('')}`);
  for (let from = 0; from < size; from += CLAIMS_A_FILE) {
    const some = Array.from({ length: Math.min(CLAIMS_A_FILE, size - from) }, (_, at) => {
      const subject = next(entities);
      const object = (subject + 1 + next(entities - 1)) % entities;
      return [
        `  - subject: Country ${subject}`,
        `    relation: ${RELATIONS[next(RELATIONS.length)] ?? ''}`,
        `    object: Land ${object}`,
        `    status: ${STATUSES[next(STATUSES.length)] ?? ''}`,
        `    when: 2021-${String(1 + next(12)).padStart(2, '0')}`,
        `    sources: [{document: d${next(documents)}, where: paragraph ${from + at}}]\n`,
      ].join('\n');
    });
    writeFileSync(join(folder, `claims/f${from / CLAIMS_A_FILE}.yaml`), `claims:\n${some.join('')}`);
  }
}

/** mulberry32: whole numbers from 0 to below the limit. */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
}
