// On what does a relation rest: which claims, from which documents, in which words?
// $subject, $object: ids, such as france and mali.
MATCH (subject:Entity {id: $subject})<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(object:Entity {id: $object})
MATCH (claim)-[:STATED_IN]->(document:Document)
RETURN claim.relation AS relation, claim.status AS status, claim.quote AS quote, claim.where AS `where`,
       document.publisher AS publisher, document.published AS published
ORDER BY relation, status, published, publisher, claim.id
