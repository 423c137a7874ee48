// Which unit belongs to which, over all steps?
MATCH path = (unit:Entity)-[:PART_OF*1..5]->(whole:Entity)
RETURN unit.name AS unit, [node IN nodes(path)[1..] | node.name] AS above, length(path) AS steps
ORDER BY steps DESC, unit, above
