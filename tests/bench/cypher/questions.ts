/** Questions that every engine is asked, with the same answer: `$from` is an ordinary node, `$to` one of the hubs. */
export interface Question {
  readonly name: QuestionName;
  readonly query: string;
}

const FROM = 'n000050000';
const TO = 'n000099999';
export interface Parameters {
  readonly from: string;
  readonly to: string;
  readonly [name: string]: string;
}

export const PARAMETERS: Parameters = { from: FROM, to: TO };
/** Rows of the question for the nodes of the highest degree; rows with equal degrees come by id. */
export const TOP = 20;

const ALL = [
  { name: 'point lookup', query: 'MATCH (n:Entity {id: $from}) RETURN n.name AS answer' },
  { name: '1 hop', query: 'MATCH (n:Entity {id: $from})-[r]->(m) RETURN type(r) AS type, m.name AS answer' },
  { name: '2 hops, distinct', query: 'MATCH (n:Entity {id: $from})-->()-->(m) RETURN count(DISTINCT m) AS answer' },
  { name: '[:SUPPORTS*1..4]', query: 'MATCH (n:Entity {id: $from})-[:SUPPORTS*1..4]-(m) RETURN count(m) AS answer' },
  { name: '[*1..3] untyped', query: 'MATCH (n:Entity {id: $from})-[*1..3]->(m) RETURN count(m) AS answer' },
  { name: 'group-by over all edges', query: 'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS answer' },
  { name: 'CONTAINS over names', query: "MATCH (n:Place) WHERE n.name CONTAINS '77' RETURN count(n) AS answer" },
  {
    name: 'top 20 by degree',
    query: `MATCH (n:Entity)-[r]-() RETURN n.id AS id, count(r) AS answer ORDER BY answer DESC, id LIMIT ${TOP}`,
  },
  {
    name: 'shortestPath',
    query:
      'MATCH (a:Entity {id: $from}), (b:Entity {id: $to}), p = shortestPath((a)-[*..8]->(b)) RETURN length(p) AS answer',
  },
] as const;

export type QuestionName = (typeof ALL)[number]['name'];
export const QUESTIONS: readonly Question[] = ALL;
