// Who accuses or condemns whom, and of what?
MATCH (accuser:Entity)<-[:SUBJECT]-(claim:Claim)-[:OBJECT]->(accused:Entity)
WHERE claim.relation IN ['accuses', 'condemns'] AND claim.status = 'actual'
RETURN accuser.name AS accuser, claim.relation AS how, accused.name AS accused, claim.of AS of
ORDER BY accuser, how, accused, of, claim.id
