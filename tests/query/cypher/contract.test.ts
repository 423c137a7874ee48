import { createEngine } from '../../../src/query/cypher/engine.ts';
import { contract } from '../contract.ts';

contract('our engine', (graph) => Promise.resolve(createEngine(graph)));
