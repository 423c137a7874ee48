// How many troops, where, and who says so? Numbers are kept apart by source, never averaged.
MATCH (subject:Entity)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(object:Entity), (claim)-[:STATED_IN]->(document:Document)
WHERE claim.count IS NOT NULL
RETURN subject.name AS subject, claim.relation AS relation, object.name AS object, claim.status AS status,
       claim.count AS count, claim.unit AS unit, document.publisher AS publisher
ORDER BY count DESC, subject, relation, object, publisher, claim.id
LIMIT 25
