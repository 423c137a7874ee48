import type { Command } from 'commander';

/**
 * The commands, their options and an example each. What a command does is imported only when it is called, so that
 * `claimgraph query` starts without loading what `claimgraph build` needs.
 */
export function registerCommands(program: Command): void {
  program
    .command('build')
    .description('read curated YAML and articles, and build the graph')
    .argument('[PATH...]', 'folders or files; without any, ./graph-data')
    .option('-o, --out DIR', 'where the graph goes (default: PATH/out)')
    .option('--json', 'the summary as JSON on stdout')
    .addHelpText('after', '\nExample:\n  claimgraph build graph-data -o out')
    .action(async (paths: string[], options: { out?: string; json?: boolean }) => {
      const { buildCommand } = await import('./build.ts');
      process.exitCode = await buildCommand(paths, options);
    });

  program
    .command('check')
    .description('report every fault of the curated YAML and its claims, and write nothing')
    .argument('[PATH...]', 'folders or files; without any, ./graph-data')
    .option('--json', 'the issues as JSON on stdout')
    .option('--all', 'information too (cited sources whose text is not stored)')
    .addHelpText('after', '\nExample:\n  claimgraph check graph-data')
    .action(async (paths: string[], options: { json?: boolean; all?: boolean }) => {
      const { checkCommand } = await import('./check.ts');
      process.exitCode = await checkCommand(paths, options);
    });
}
