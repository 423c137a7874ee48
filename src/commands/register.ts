import { Argument, InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { ViewCommandOptions } from './view.ts';
import type { EvalOptions } from './eval.ts';
import type { ExtractCommandOptions } from './extract.ts';
import type { ExportOptions, TextFormat } from './export.ts';
import { registerNeo4jCommands } from './register-neo4j.ts';
import type { QueryOptions } from './query.ts';

/**
 * The commands, their options and an example each. What a command does is imported only when it is called, so that
 * `claimgraph query` starts without loading what `claimgraph build` needs.
 */
export function registerCommands(program: Command): void {
  program
    .command('build')
    .description('read curated YAML and articles, and build the graph')
    .argument('[PATH...]', 'folders or files; without any, ./graph-data')
    .option('-o, --out <DIR>', 'where the graph goes (default: PATH/out)')
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

  program
    .command('schema')
    .description('write the JSON Schemas by which editors complete the YAML')
    .argument('[FOLDER]', 'the data folder; without it, ./graph-data')
    .addHelpText('after', '\nExample:\n  claimgraph schema my-data')
    .action(async (folder: string | undefined) => {
      const { schemaCommand } = await import('./schema.ts');
      process.exitCode = await schemaCommand(folder);
    });

  program
    .command('export')
    .description('write a built graph in another format')
    .addArgument(
      new Argument('FORMAT', 'graphml, graphology (JSON), cypher (a script) or neo4j-admin (CSV to import)').choices([
        'graphml',
        'graphology',
        'cypher',
        'neo4j-admin',
      ]),
    )
    .argument('[PATH]', 'a graph.json, or a folder that was built', 'graph-data')
    .option('-o, --out <FILE>', 'the file to write (default: stdout); the folder for neo4j-admin')
    .option('--no-evidence', 'leave out claims and documents')
    .addOption(new Option('--quotes <HOW>', "the sources' words").choices(['full', 'short', 'none']).default('full'))
    .addOption(
      new Option('--profile <WHICH>', 'GraphML for every reader, or for APOC')
        .choices(['portable', 'neo4j'])
        .default('portable'),
    )
    .option('--json', 'with -o: the summary and what was lost as JSON on stdout')
    .addHelpText('after', '\nExample:\n  claimgraph export graphml graph-data -o mali.graphml')
    .action(async (format: TextFormat | 'neo4j-admin', path: string, options: ExportOptions) => {
      if (format === 'neo4j-admin') {
        const { exportNeo4jAdminCommand } = await import('./export-neo4j-admin.ts');
        process.exitCode = await exportNeo4jAdminCommand(path, options);
        return;
      }
      const { exportCommand } = await import('./export.ts');
      process.exitCode = await exportCommand(format, path, options);
    });

  program
    .command('view')
    .description('explore a built graph in the browser, served to this machine alone')
    .argument('[PATH]', 'a graph.json, or a folder that was built', 'graph-data')
    .option('--port <N>', 'the port, 0 for any free one (default: 8417)')
    .option('--no-open', 'print the address and open no browser')
    .addHelpText('after', '\nExample:\n  claimgraph view graph-data')
    .action(async (path: string, options: ViewCommandOptions) => {
      const { viewCommand } = await import('./view.ts');
      process.exitCode = await viewCommand(path, options);
    });

  program
    .command('query')
    .description('ask a built graph, or a Neo4j server, in Cypher')
    .argument('[QUERY]', 'a Cypher query; or --file')
    .option('-p, --param <NAME=VALUE...>', 'values for $NAME: JSON, or else text')
    .option('--file <FILE>', 'the file that holds the query; - for stdin')
    .addOption(
      new Option('--format <HOW>', 'how rows are printed').choices(['table', 'json', 'jsonl', 'csv']).default('table'),
    )
    .option('--graph <PATH>', 'a graph.json, or a folder that was built', 'graph-data')
    .option('--neo4j <URI>', 'ask this server instead (NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE)')
    .option('--limit <N>', 'print at most N rows, and say how many there are more', wholeNumber)
    .option('--timeout <SECONDS>', 'stop the query after this long', positiveNumber)
    .option('--schema', 'the labels, relationship types and properties of the graph')
    .addHelpText(
      'after',
      "\nExamples:\n  claimgraph query 'MATCH (c:Country)-[r:HOSTS]->(f) RETURN c, r, f'" +
        '\n  claimgraph query --file graph-data/queries/evidence.cypher -p subject=france -p object=mali',
    )
    .action(async (query: string | undefined, options: QueryOptions) => {
      const { queryCommand } = await import('./query.ts');
      process.exitCode = await queryCommand(query, options);
    });

  registerNeo4jCommands(program);

  program
    .command('extract')
    .description('what articles claim: one claim a line, each on its sentence')
    .argument('<FILE...>', 'plain text files')
    .addOption(new Option('--format <FORM>', 'how to print').choices(['jsonl', 'yaml', 'table']).default('jsonl'))
    .option('--edges', 'leave out what `build` only proposes')
    .option('--explain <N>', 'the N-th claim as an argument: its sentence, its links, what spoke for it')
    .option('--threads <N>', 'worker threads for many articles (default: 2, each takes some 170 MB)')
    .addHelpText('after', '\nExample:\n  claimgraph extract report.txt --format table')
    .action(async (files: string[], options: ExtractCommandOptions) => {
      const { fetchAllWeights } = await import('../extract/analysis/shipped-weights.ts');
      fetchAllWeights();
      const { extractCommand } = await import('./extract.ts');
      process.exitCode = await extractCommand(files, options);
    });

  program
    .command('eval')
    .description('score extraction against annotated articles')
    .argument('<GOLD_DIR>', 'one JSON file an article: {doc, entities, claims}')
    .argument('<ARTICLES_DIR>', 'the articles, as DOC.txt')
    .option('--threshold <P>', 'count claims from this confidence on (default: what `build` takes)')
    .option('--only <PATTERN>', 'gold files whose name this regular expression finds')
    .option('--misses', 'list what was missed and what was too much')
    .option('--json', 'the scores as JSON on stdout')
    .addHelpText('after', '\nExample:\n  claimgraph eval gold articles --misses')
    .action(async (gold: string, articles: string, options: EvalOptions) => {
      const { evalCommand } = await import('./eval.ts');
      process.exitCode = await evalCommand(gold, articles, options);
    });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}

function positiveNumber(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 1e6)) throw new InvalidArgumentError('Give a number of seconds above 0.');
  return number;
}
