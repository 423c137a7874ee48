// Which facts do most independent origins report?
MATCH (subject:Entity)-[r {status: 'actual'}]->(object:Entity)
RETURN subject.name AS subject, r.relation AS relation, object.name AS object, r.origins AS origins, r.documents AS documents
ORDER BY origins DESC, documents DESC, subject, relation, object
LIMIT 15
