import { connect } from '../../src/neo4j/connection.ts';
import { push } from '../../src/neo4j/push.ts';
import { neo4jEngine } from '../../src/query/neo4j.ts';
import { contract } from '../query/contract.ts';
import { emptyDatabase, testServer } from './server.ts';

const OPTIONS = { graph: 'claimgraph', batch: 1000, dryRun: false, prune: false, force: false, overwrite: false };

contract('Neo4j', async (graph) => {
  const server = await testServer();
  const connection = await connect(server.uri, server);
  await push(connection, graph, OPTIONS);
  const engine = neo4jEngine(connection.driver, server.database);
  return {
    run: (...query) => engine.run(...query),
    close: async () => {
      await connection.close();
      await emptyDatabase(server);
      await server.stop();
    },
  };
});
