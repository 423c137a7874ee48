// What was planned, and no report says that it was done?
MATCH (actor:Entity)-[plan {status: 'planned'}]->(target:Entity)
WHERE NOT EXISTS {
  MATCH (actor)-[done {status: 'actual'}]->(target)
  WHERE done.relation = plan.relation
}
RETURN actor.name AS actor, plan.relation AS plan, target.name AS target, plan.reported AS reported
ORDER BY actor, plan, target
