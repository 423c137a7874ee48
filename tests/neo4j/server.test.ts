import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { emptyDatabase, startServer } from './server.ts';
import type { OwnServer } from './server.ts';

let server: OwnServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function count(): Promise<bigint> {
  const { records } = await server.driver.executeQuery(
    'MATCH (n) RETURN count(n) AS n',
    {},
    { database: server.database },
  );
  return records[0]!.get('n') as bigint;
}

test('the server is a Neo4j 5 community server', async () => {
  const { records } = await server.driver.executeQuery('CALL dbms.components()', {}, { database: 'system' });
  expect(records[0]!.toObject()).toMatchObject({ edition: 'community', versions: ['5.26.0'] });
});

test('what was committed is still there after a kill and a new start', async () => {
  await server.driver.executeQuery('CREATE (:Kept)', {}, { database: server.database });
  await server.kill();
  await server.start();
  expect(await count()).toBe(1n);
  await emptyDatabase(server);
  expect(await count()).toBe(0n);
});
