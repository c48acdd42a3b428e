-- Signed-in sessions.  id_hash is SHA-256 of the cookie; times are given in UTC seconds.  contracts: those whose clients a provider's user sees today
-- (entered in the contract of his or her own provider, which is in force or being handed over), as "3,7"; NULL: none.

-- :name session_get :for account,casework,provider,report,admin
--   :in signed:date access:date from_on:date until_on:date id_hash:blob idle_from:int hours_from:int
--   :out user_id:int provider_id:int? contracts:text? login:text name:text role:text seen:int
SELECT s.user_id, u.provider_id,
	IF(u.provider_id IS NULL, NULL, (SELECT GROUP_CONCAT(DISTINCT k.id) FROM contract_person m JOIN contract k ON k.id = m.contract_id AND k.provider_id = u.provider_id
		AND k.signed_on <= ? AND k.access_until >= ?
		WHERE m.user_id = u.id AND m.from_on <= ? AND (m.until_on IS NULL OR m.until_on >= ?))),
	u.login, u.name, u.role, CAST(UNIX_TIMESTAMP(s.seen_at) AS SIGNED)
FROM web_session s JOIN app_user u ON u.id = s.user_id
WHERE s.id_hash = ? AND s.ended_at IS NULL AND u.disabled_at IS NULL
	AND s.seen_at > FROM_UNIXTIME(?) AND s.created_at > FROM_UNIXTIME(?)

-- :name session_insert :for account :in id_hash:blob user_id:int created:int seen:int
INSERT INTO web_session (id_hash, user_id, created_at, seen_at) VALUES (?, ?, FROM_UNIXTIME(?), FROM_UNIXTIME(?))

-- :name session_touch :for account,casework,provider,report,admin :in seen:int id_hash:blob
UPDATE web_session SET seen_at = FROM_UNIXTIME(?) WHERE id_hash = ? AND ended_at IS NULL

-- :name session_end :for account,casework,provider,report,admin :in ended:int id_hash:blob user_id:int
UPDATE web_session SET ended_at = FROM_UNIXTIME(?) WHERE id_hash = ? AND user_id = ? AND ended_at IS NULL

-- The live sessions of one user, the newest first.
-- :name session_of_user :for account,casework,provider,report,admin :in user_id:int idle_from:int hours_from:int
--   :out session:text began_at:datetime seen_at:datetime
SELECT LOWER(HEX(id_hash)), created_at, seen_at FROM web_session
WHERE user_id = ? AND ended_at IS NULL AND seen_at > FROM_UNIXTIME(?) AND created_at > FROM_UNIXTIME(?)
ORDER BY created_at DESC LIMIT 20

-- Every live session of an account that is disabled or gets another password.
-- :name session_end_of_user :for admin,account,casework,provider,report,tool :in ended:int user_id:int
UPDATE web_session SET ended_at = FROM_UNIXTIME(?) WHERE ended_at IS NULL AND user_id = ?
