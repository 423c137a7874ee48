// Who withdraws from where: done, planned, only alleged, or denied?
MATCH (actor:Entity)-[r]->(left:Entity)
WHERE r.relation = 'withdraws_from'
RETURN actor.name AS actor, r.status AS status, left.name AS `from`, r.when AS `when`, r.origins AS origins
ORDER BY actor, `from`, status
