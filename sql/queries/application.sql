-- Applications: the file from receipt to decision.

-- :name application_state :for public,casework,provider,tool :in id:int :out state:text version:int
SELECT state, version FROM application WHERE id = ? FOR UPDATE

-- :name application_set_state :for casework,tool :in state:text now:int id:int version:int
UPDATE application SET state = ?, state_at = FROM_UNIXTIME(?), version = version + 1 WHERE id = ? AND version = ?

-- :name application_set_owner :for casework,tool :in owner_id:int id:int version:int
UPDATE application SET owner_id = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name application_set_decided :for casework,tool :in decided_on:date id:int
UPDATE application SET decided_on = ? WHERE id = ?

-- :name application_history_add :for public,casework,admin,tool :in id:int state:text now:int actor_id:int? note:text same_id:int
INSERT INTO application_history (application_id, seq, state, at, actor_id, note)
SELECT ?, COALESCE(MAX(seq), 0) + 1, ?, FROM_UNIXTIME(?), ?, ? FROM application_history WHERE application_id = ?
