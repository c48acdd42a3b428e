-- Tables of tests/store/test_db.c.
CREATE TABLE probe (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	n BIGINT NULL,	-- -13 is refused;
	t LONGTEXT NULL,
	b LONGBLOB NULL,
	d DATE NULL,
	dt DATETIME(6) NULL,
	u VARCHAR(40) NULL,
	UNIQUE KEY probe_u (u),
	CONSTRAINT probe_n CHECK (n IS NULL OR n <> -13)
) ENGINE=InnoDB;

CREATE TABLE probe_child (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	parent BIGINT NOT NULL,
	CONSTRAINT probe_child_parent FOREIGN KEY (parent) REFERENCES probe (id)
) ENGINE=InnoDB;

CREATE PROCEDURE probe_double(IN given BIGINT)
BEGIN
	DECLARE twice BIGINT;
	SET twice = given * 2;
	SELECT twice AS n;
END;

GRANT SELECT (id) ON probe TO jslp_public@localhost
