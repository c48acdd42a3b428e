-- Statements of tests/store/test_db.c, against tables of its own (tests/store/probe_schema.sql).

-- :name probe_insert :for owner :in n:int? t:text? b:blob? d:date? dt:datetime? u:text?
INSERT INTO probe (n, t, b, d, dt, u) VALUES (?, ?, ?, ?, ?, ?)

-- :name probe_get :for owner :in id:int :out n:int? t:text? b:blob? d:date? dt:datetime? u:text? big:int
SELECT n, t, b, d, dt, u, 9223372036854775807 FROM probe WHERE id = ?

-- :name probe_by_u :for owner :in u:text :out id:int n:int?
SELECT id, n FROM probe WHERE u = ?

-- :name probe_all :for owner :out id:int t:text?
SELECT id, t FROM probe ORDER BY id

-- :name probe_count :for owner :out n:int
SELECT COUNT(*) FROM probe

-- :name probe_sum :for owner :out total:int average:text?
SELECT SUM(n), AVG(n) FROM probe

-- :name probe_set :for owner :in n:int id:int
UPDATE probe SET n = ? WHERE id = ?

-- :name probe_child :for owner :in parent:int
INSERT INTO probe_child (parent) VALUES (?)

-- :name probe_delete :for owner :in id:int
DELETE FROM probe WHERE id = ?

-- :name probe_not_null :for owner :in id:int :out n:int
SELECT n FROM probe WHERE id = ?

-- :name probe_too_big :for owner :out n:int
SELECT 18446744073709551615

-- :name probe_clear :for owner
DELETE FROM probe

-- :name probe_returning :for owner :in n:int :out id:int n:int
INSERT INTO probe (n) VALUES (?) RETURNING id, n

-- :name probe_call :for owner :in n:int :out n:int
CALL probe_double(?)

-- :name probe_session :for owner :out mode:text zone:text snapshot:text isolation:text
SELECT @@sql_mode, @@time_zone, @@innodb_snapshot_isolation, @@tx_isolation

-- :name probe_sleep :for owner :in seconds:int :out slept:int
SELECT SLEEP(?)

-- :name probe_connection :for owner :out id:int
SELECT CONNECTION_ID()

-- :name probe_kill :for owner :in id:int
KILL ?

-- :name probe_alive :for owner :in id:int :out n:int
SELECT COUNT(*) FROM information_schema.processlist WHERE id = ?
