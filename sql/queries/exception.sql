-- Exceptions from the rules in one file (lib/domain/exception.h).

-- What the newest row of the history is about; its number is found as in application_history_add.
-- :name exception_add :for casework
--   :in application_id:int form:text rule:text granted:int reason_sealed:blob now:int actor_id:int same_id:int
INSERT INTO eligibility_exception (application_id, seq, form, rule, granted, reason_sealed, at, actor_id)
SELECT ?, last.seq, ?, ?, ?, ?, FROM_UNIXTIME(?), ?
FROM (SELECT MAX(seq) AS seq FROM application_history WHERE application_id = ?) AS last

-- All rows of a file, the oldest first.
-- :name exception_rows :for casework :in application_id:int
--   :out seq:int form:text rule:text granted:int reason_sealed:blob at:datetime actor:text
SELECT e.seq, e.form, e.rule, e.granted, e.reason_sealed, e.at, u.name
FROM eligibility_exception e JOIN app_user u ON u.id = e.actor_id WHERE e.application_id = ? ORDER BY e.seq

-- The same without the reasons, for whoever gives places.
-- :name exception_rules :for casework,provider :in application_id:int :out rule:text granted:int
SELECT rule, granted FROM eligibility_exception WHERE application_id = ? ORDER BY seq
