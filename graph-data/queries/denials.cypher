// What is denied, and by whom? A denial is a claim of its own, beside what it denies.
MATCH (subject:Entity)<-[:SUBJECT]-(claim:Claim {status: 'denied'})-[:OBJECT]->(object:Entity)
OPTIONAL MATCH (claim)-[:ATTRIBUTED_TO]->(speaker)
WITH subject, claim, object, speaker
ORDER BY speaker.name
RETURN subject.name AS subject, claim.relation AS denied, object.name AS object, collect(speaker.name) AS by
ORDER BY subject, denied, object, by
