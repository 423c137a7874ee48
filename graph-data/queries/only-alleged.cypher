// What is only alleged, and who alleges it?
MATCH (subject:Entity)<-[:SUBJECT]-(claim:Claim {status: 'alleged'})-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[attributed:ATTRIBUTED_TO]->(speaker)
WITH subject, claim, object, attributed, speaker
ORDER BY attributed.position
WITH subject, claim, object, collect(speaker.name) AS speakers
RETURN subject.name AS subject, claim.relation AS relation, object.name AS object, speakers
ORDER BY subject, relation, object, speakers
