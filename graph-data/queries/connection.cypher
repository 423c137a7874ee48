// How are two entities connected through facts, in the fewest steps?
// $from, $to: ids, such as wagner-group and france.
MATCH (a:Entity {id: $from}), (b:Entity {id: $to}),
      path = allShortestPaths((a)-[*..6]-(b))
WHERE all(r IN relationships(path) WHERE r.status = 'actual') AND all(n IN nodes(path) WHERE n:Entity)
WITH [n IN nodes(path) | n.name] AS entities, [r IN relationships(path) | type(r)] AS relations
RETURN entities, relations
ORDER BY entities, relations
