// Which facts rest on one origin only, although several documents carry them?
MATCH (subject:Entity)-[r {status: 'actual'}]->(object:Entity)
WHERE r.origins = 1 AND r.documents > 1
RETURN subject.name AS subject, r.relation AS relation, object.name AS object, r.documents AS documents
ORDER BY documents DESC, subject, relation, object
