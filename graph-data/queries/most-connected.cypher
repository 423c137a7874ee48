// Which entities take part in most facts, and in how many kinds of them?
MATCH (entity:Entity)-[r {status: 'actual'}]-(:Entity)
RETURN entity.name AS entity, entity.kind AS kind, count(r) AS facts, count(DISTINCT r.relation) AS relations
ORDER BY facts DESC, relations DESC, entity
LIMIT 15
