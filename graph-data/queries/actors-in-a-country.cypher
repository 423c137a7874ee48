// Who is, or was, in a country, as a matter of fact? Who is only said to be there?
// $country: its id, such as mali.
MATCH (actor:Entity)-[r]->(country:Entity {id: $country})
WHERE r.relation IN ['operates_in', 'deploys_to', 'located_in']
RETURN actor.name AS actor, r.relation AS relation, r.status AS status, r.since AS since, r.until AS until
ORDER BY status, actor, relation
