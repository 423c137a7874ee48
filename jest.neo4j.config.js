import base from './jest.config.js';

export default {
  ...base,
  roots: ['<rootDir>/tests/neo4j'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 300_000,
  globalSetup: '<rootDir>/tests/neo4j/shared-server.js',
  globalTeardown: '<rootDir>/tests/neo4j/shared-server-end.js',
};
