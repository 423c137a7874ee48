// Whose statements do the reports rest on, and how many of them are allegations or denials?
MATCH (speaker:Entity)<-[:ATTRIBUTED_TO]-(claim:Claim)
RETURN speaker.name AS speaker, count(*) AS claims,
       count(CASE claim.status WHEN 'alleged' THEN 1 END) AS alleged,
       count(CASE claim.status WHEN 'denied' THEN 1 END) AS denied
ORDER BY claims DESC, speaker
LIMIT 15
