// Which country hosts whose forces, and which only plans to?
MATCH (host:Entity)-[r:HOSTS|PLANNED_HOSTS]->(guest:Entity)
RETURN host.name AS host, r.status AS status, guest.name AS guest, r.since AS since, r.documents AS documents
ORDER BY host, status, guest
