// Which statements do the sources tell differently, and what does each source say?
MATCH (subject:Entity)-[r]->(object:Entity)
WHERE r.disputed
UNWIND r.claims AS id
MATCH (claim:Claim {id: id})-[:STATED_IN]->(document:Document)
RETURN subject.name AS subject, r.relation AS relation, object.name AS object, r.status AS status, r.disputes AS about,
       claim.count AS count, claim.since AS since, claim.when AS `when`, document.publisher AS publisher
ORDER BY subject, relation, object, status, publisher, count, claim.id
