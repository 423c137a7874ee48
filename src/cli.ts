#!/usr/bin/env node
/** argv in, exit code out: 0 fine, 1 issues, 2 usage, 3 a broken world. Each command is a file in `commands/`, loaded when it is called. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { registerCommands } from './commands/register.ts';

const packageFile = new URL('../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };

const program = new Command('claimgraph')
  .description('News in, a knowledge graph you can defend out.')
  .version(version)
  .showHelpAfterError('(claimgraph --help lists the commands)')
  .exitOverride()
  .enablePositionalOptions();
registerCommands(program);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`claimgraph: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 3;
  }
}
