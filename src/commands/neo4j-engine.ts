import { connect } from '../neo4j/connection.ts';
import { explained } from '../neo4j/failure.ts';
import { neo4jEngine } from '../query/neo4j.ts';
import { readPassword } from './password.ts';
import type { QueryEngine } from '../query/engine.ts';

/** The engine of a server; user and database from NEO4J_USER and NEO4J_DATABASE, the password as for `push`. */
export async function openNeo4jEngine(uri: string): Promise<QueryEngine> {
  const { NEO4J_USER: user = 'neo4j', NEO4J_DATABASE: database = 'neo4j' } = process.env;
  const connection = await connect(uri, { user, password: await readPassword(undefined, user), database });
  const engine = neo4jEngine(connection.driver, database);
  return {
    async run(query, parameters, limits) {
      try {
        return await engine.run(query, parameters, limits);
      } catch (error) {
        throw explained(error, connection);
      }
    },
    close: () => connection.close(),
  };
}
