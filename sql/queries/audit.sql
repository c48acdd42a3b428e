-- Who saw or did what.

-- :name audit_insert :for public,account,casework,provider,report,admin,worker,tool
--   :in at:int program:text actor_id:int? role:text action:text object:text request_id:text
INSERT INTO audit (at, program, actor_id, role, action, object, request_id)
VALUES (FROM_UNIXTIME(?), ?, ?, ?, ?, ?, ?)

-- The same about several objects at once, given as a JSON list of texts.
-- :name audit_insert_all :for public,account,casework,provider,report,admin,worker,tool
--   :in at:int program:text actor_id:int? role:text action:text request_id:text objects:text
INSERT INTO audit (at, program, actor_id, role, action, object, request_id)
SELECT FROM_UNIXTIME(?), ?, ?, ?, ?, o.object, ? FROM JSON_TABLE(?, '$[*]' COLUMNS (object VARCHAR(80) PATH '$')) AS o

-- :name audit_count :for tool,casework :in object:text action:text :out count:int
SELECT COUNT(*) FROM audit WHERE object = ? AND action = ?
