import type { Command } from 'commander';
import type { PullCommandOptions } from './pull.ts';
import type { PushCommandOptions } from './push.ts';

/** The commands that bring a graph to a Neo4j server and back. */
export function registerNeo4jCommands(program: Command): void {
  const push = program
    .command('push')
    .description('bring a Neo4j database to hold a built graph; run it again at any time');
  addServerOptions(push, 'a graph.json, or a folder that was built')
    .option('--batch <ROWS>', 'rows a transaction, at most', '5000')
    .option('--dry-run', 'only say what would change')
    .option('--prune', 'remove what an earlier push wrote and the graph no longer has')
    .option('--force', 'with --prune: even when more than a fifth would go')
    .option('--overwrite', 'take back what was changed or deleted in the database since it was pushed')
    .option('--json', 'the summary as JSON on stdout')
    .addHelpText('after', '\nExample:\n  claimgraph push bolt://localhost:7687 graph-data --prune')
    .action(async (uri: string, path: string, options: PushCommandOptions) => {
      const { pushCommand } = await import('./push.ts');
      process.exitCode = await pushCommand(uri, path, options);
    });

  const pull = program
    .command('pull')
    .description('bring home what was changed in a Neo4j database since the graph was pushed, as YAML to review');
  addServerOptions(pull, 'the graph that was pushed: a graph.json, or a folder that was built')
    .option('-o, --out <DIR>', 'where the YAML goes', 'pulled')
    .option('--by <NAME>', 'who decided, as judgements record it (default: your user name)')
    .addHelpText('after', '\nExample:\n  claimgraph pull bolt://localhost:7687 graph-data -o pulled')
    .action(async (uri: string, path: string, options: PullCommandOptions) => {
      const { pullCommand } = await import('./pull.ts');
      process.exitCode = await pullCommand(uri, path, options);
    });
}

/** What both commands take; `path` says what the second argument is. */
function addServerOptions(command: Command, path: string): Command {
  return command
    .argument('URI', 'like bolt://localhost:7687 or neo4j+s://host')
    .argument('[PATH]', path, 'graph-data')
    .option('--user <NAME>', 'the user', 'neo4j')
    .option('--password-file <FILE>', 'holds the password (else CLAIMGRAPH_NEO4J_PASSWORD, else a prompt)')
    .option('--database <NAME>', 'the database', 'neo4j')
    .option('--graph <NAME>', 'the data set in the database; what others keep there is left alone', 'claimgraph');
}
