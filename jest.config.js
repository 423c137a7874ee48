/** Tests run from TypeScript sources, as ES modules. Browser and Neo4j suites have configs of their own. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  roots: ['<rootDir>/tests'],
  // Loading the learnt weights takes seconds on a busy machine; no test waits on time.
  testTimeout: 60_000,
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/tests/browser/', '/tests/neo4j/'],
};
