/** `npm run bench -- NAME [ARGS]`: runs tests/bench/NAME.bench.ts; without a name, lists them. */
import { readdirSync } from 'node:fs';

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .sort();

if (name === undefined || !names.includes(name)) {
  process.stderr.write(`npm run bench -- NAME, one of: ${names.join(', ')}\n`);
  process.exitCode = 2;
} else {
  const { bench } = (await import(`./${name}.bench.ts`)) as { bench: (args: readonly string[]) => Promise<void> };
  await bench(args);
}
