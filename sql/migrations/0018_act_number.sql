-- Numbers of acts without gaps: as those of the register, from a row that is locked until COMMIT, so that an issue that is rolled back takes none.  What
-- is imported has numbers of its own.
ALTER TABLE document_counter MODIFY direction ENUM('in','out','act') NOT NULL;

INSERT INTO document_counter (direction, year, last)
SELECT 'act', n.year, MAX(n.number)
FROM (SELECT CAST(SUBSTRING_INDEX(SUBSTRING_INDEX(number, '/', 2), '/', -1) AS UNSIGNED) AS year, CAST(SUBSTRING_INDEX(number, '/', -1) AS UNSIGNED) AS number
	FROM act WHERE number REGEXP '^JSLP/[0-9]{4}/[0-9]+$') AS n
GROUP BY n.year;
