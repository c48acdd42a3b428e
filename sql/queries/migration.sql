-- What has been done to the schema: one row a file of sql/migrations, and row -1 for the rights (sql/roles.sql).

-- :name migration_level :for api,tool,owner :out level:int
SELECT COALESCE(MAX(number), -1) AS level FROM schema_migration WHERE applied_at IS NOT NULL

-- :name migration_list :for owner :out number:int name:text sha256:text steps_done:int applied_at:datetime?
SELECT number, name, sha256, steps_done, applied_at FROM schema_migration ORDER BY number

-- :name migration_begin :for owner :in number:int name:text sha256:text
INSERT INTO schema_migration (number, name, sha256, steps_done) VALUES (?, ?, ?, 0)

-- :name migration_step :for owner :in steps_done:int number:int
UPDATE schema_migration SET steps_done = ? WHERE number = ?

-- :name migration_done :for owner :in sha256:text number:int
UPDATE schema_migration SET sha256 = ?, applied_at = UTC_TIMESTAMP(6) WHERE number = ?

-- :name migration_undone :for owner :in number:int
UPDATE schema_migration SET applied_at = NULL WHERE number = ?
