// Where does one report deny what another states, plans or alleges?
MATCH (subject:Entity)-[denial {status: 'denied'}]->(object:Entity), (subject)-[other]->(object)
WHERE other.relation = denial.relation AND other.status <> 'denied'
WITH subject, denial, object, other
ORDER BY other.status
RETURN subject.name AS subject, denial.relation AS relation, object.name AS object, collect(other.status) AS otherwise
ORDER BY subject, relation, object
