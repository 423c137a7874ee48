// A graph of claimgraph: run it with cypher-shell, as often as you like.
// Every element is merged by its id, so a second run changes nothing.
CREATE CONSTRAINT `claimgraph_Claim_id` IF NOT EXISTS FOR (n:`Claim`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `claimgraph_Document_id` IF NOT EXISTS FOR (n:`Document`) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT `claimgraph_Entity_id` IF NOT EXISTS FOR (n:`Entity`) REQUIRE n.id IS UNIQUE;
CALL db.awaitIndexes(300);
UNWIND [{id:'c0000000000000001',`relation`:'hosts',`status`:'actual',`quote`:'The base holds 2,400 soldiers, a spokesman for the ministry told our reporter in the capital on Thursday evening.',`start`:10,`end`:122,`verified`:true,`curated`:false,`confidence`:0.75}] AS row MERGE (n:`Claim` {id:row.id}) SET n=row;
UNWIND [{id:'doc-1',`publisher`:'The "Sahel" Post & Co',`published`:'2022-02'}] AS row MERGE (n:`Document` {id:row.id}) SET n=row;
UNWIND [{id:'mali',`name`:'Mali',`kind`:'Country',`aliases`:['Malí','مالي'],`iso`:'ML'},{id:'niger',`name`:'Niger',`kind`:'Country',`iso`:'NE'}] AS row MERGE (n:`Entity` {id:row.id}) SET n=row SET n:`Country`:`Place`:`Actor`;
UNWIND [{id:'force',`name`:'Force <1>',`kind`:'Force'}] AS row MERGE (n:`Entity` {id:row.id}) SET n=row SET n:`Force`:`Actor`;
UNWIND [{s:'c0000000000000001',t:'doc-1',p:{id:'e3'}}] AS row MATCH (a:`Claim` {id:row.s}) MATCH (b:`Document` {id:row.t}) MERGE (a)-[r:`STATED_IN` {id:row.p.id}]->(b) SET r=row.p;
UNWIND [{s:'c0000000000000001',t:'force',p:{id:'e2'}}] AS row MATCH (a:`Claim` {id:row.s}) MATCH (b:`Entity` {id:row.t}) MERGE (a)-[r:`OBJECT` {id:row.p.id}]->(b) SET r=row.p;
UNWIND [{s:'c0000000000000001',t:'mali',p:{id:'e1'}}] AS row MATCH (a:`Claim` {id:row.s}) MATCH (b:`Entity` {id:row.t}) MERGE (a)-[r:`SUBJECT` {id:row.p.id}]->(b) SET r=row.p;
UNWIND [{s:'mali',t:'niger',p:{id:'f3',`relation`:'borders',`status`:'actual',`symmetric`:true}}] AS row MATCH (a:`Entity` {id:row.s}) MATCH (b:`Entity` {id:row.t}) MERGE (a)-[r:`BORDERS` {id:row.p.id}]->(b) SET r=row.p;
UNWIND [{s:'niger',t:'force',p:{id:'f4',`relation`:'hosts',`status`:'denied'}}] AS row MATCH (a:`Entity` {id:row.s}) MATCH (b:`Entity` {id:row.t}) MERGE (a)-[r:`DENIED_HOSTS` {id:row.p.id}]->(b) SET r=row.p;
UNWIND [{s:'mali',t:'force',p:{id:'f1',`relation`:'hosts',`status`:'actual',`since`:'2013',`sinceDate`:date('2013-01-01'),`count`:2400,`claims`:['c0000000000000001'],`documents`:1,`origins`:1,`confidence`:1.0}},{s:'mali',t:'force',p:{id:'f2',`relation`:'hosts',`status`:'actual',`count`:5000,`disputed`:true}}] AS row MATCH (a:`Entity` {id:row.s}) MATCH (b:`Entity` {id:row.t}) MERGE (a)-[r:`HOSTS` {id:row.p.id}]->(b) SET r=row.p;
