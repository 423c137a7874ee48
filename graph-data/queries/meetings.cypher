// Who met whom, who plans to, and which meetings are denied?
MATCH (one:Entity)-[r]->(other:Entity)
WHERE r.relation = 'meets'
RETURN one.name AS one, other.name AS other, r.status AS status, r.when AS `when`
ORDER BY status, one, other
