// Which documents carry the text of one origin, so that they count once?
MATCH (document:Document)
WITH document.origin AS origin, document
ORDER BY document.published, document.id
WITH origin, collect(document.publisher) AS publishers, count(*) AS documents
WHERE documents > 1
RETURN origin, documents, publishers
ORDER BY documents DESC, origin
