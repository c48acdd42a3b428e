-- Takes away every right of every program's account, so that sql/roles.sql, which follows, is the whole truth.
-- The owner may not read MariaDB's grant tables, hence each table and routine for each account; and it can only revoke what it has itself
-- (conf/lib/database.sh), hence no ALL.  Errors 1141, 1147, 1403: there was no such right.
BEGIN NOT ATOMIC
	DECLARE CONTINUE HANDLER FOR 1141, 1147, 1403 BEGIN END;
	FOR one IN (
		SELECT what.rights, what.name, account.name AS account
		FROM (
			SELECT 'SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, CREATE VIEW, SHOW VIEW, TRIGGER' AS rights,
				CONCAT('`', table_name, '`') AS name
			FROM information_schema.tables WHERE table_schema = DATABASE()
			UNION ALL
			SELECT 'EXECUTE, ALTER ROUTINE', CONCAT(routine_type, ' `', routine_name, '`')
			FROM information_schema.routines WHERE routine_schema = DATABASE()
		) AS what
		JOIN (
			SELECT 'public' AS name UNION ALL SELECT 'account' UNION ALL SELECT 'casework' UNION ALL SELECT 'provider'
			UNION ALL SELECT 'report' UNION ALL SELECT 'admin' UNION ALL SELECT 'api' UNION ALL SELECT 'worker' UNION ALL SELECT 'tool'
		) AS account
	) DO
		EXECUTE IMMEDIATE CONCAT('REVOKE ', one.rights, ' ON ', one.name, ' FROM jslp_', one.account, '@localhost');
	END FOR;
END;
