/** Any value of Cypher. */
export type Value = unknown;
