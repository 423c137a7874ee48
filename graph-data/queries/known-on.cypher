// What held on a day, as far as it was reported by another day? Two clocks: valid time and reported time.
// $day, $known: ISO days in text, such as 2021-12-31. A missing start or end is unknown, not open.
MATCH (subject:Entity)-[r {status: 'actual'}]->(object:Entity)
WHERE r.reportedDate <= date($known)
  AND coalesce(r.sinceDate, r.whenDate) <= date($day)
  AND coalesce(r.untilDate, date($day)) >= date($day)
RETURN subject.name AS subject, r.relation AS relation, object.name AS object,
       coalesce(r.since, r.when) AS since, r.until AS until, r.reported AS reported
ORDER BY since, subject, relation, object
