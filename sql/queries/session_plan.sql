-- What providers plan for the sessions of a kind of group.  The wall is in the first two: a contract that the user is entered in (NULL: the office, every one).

-- Kinds of group of contracts whose people still see files, with the newest plan of the provider.
-- :name session_plan_kinds :for provider :in valid_on:date contracts:text? today:date
--   :out contract_id:int contract:text provider:text code:text name_lv:text name_en:text sessions:int version:int? filled:int made_by:text? made_at:datetime?
SELECT k.id, k.number, v.name, o.programme_code, p.name_lv, p.name_en, COALESCE(p.sessions, 0), s.version,
	(SELECT COUNT(*) FROM session_plan_row r WHERE r.plan_id = s.id), u.name, s.made_at
FROM contract k JOIN provider v ON v.id = k.provider_id JOIN contract_programme o ON o.contract_id = k.id
JOIN programme p ON p.code = o.programme_code AND p.valid_from = (SELECT MAX(x.valid_from) FROM programme x WHERE x.code = p.code AND x.valid_from <= ?)
LEFT JOIN session_plan s ON s.id = (SELECT MAX(w.id) FROM session_plan w WHERE w.provider_id = k.provider_id AND w.programme_code = o.programme_code)
LEFT JOIN app_user u ON u.id = s.made_by
WHERE FIND_IN_SET(k.id, COALESCE(?, k.id)) AND k.access_until >= ? ORDER BY k.ends_on DESC, k.id DESC, p.sort_no LIMIT 300

-- One kind of group of a contract; contract_id 0: of whichever has it.
-- :name session_plan_kind :for provider,casework,tool :in valid_on:date code:text contract_id:int same_contract_id:int contracts:text?
--   :out contract_id:int contract:text provider_id:int provider:text code:text name_lv:text name_en:text sessions:int
SELECT k.id, k.number, k.provider_id, v.name, o.programme_code, p.name_lv, p.name_en, COALESCE(p.sessions, 0)
FROM contract k JOIN provider v ON v.id = k.provider_id JOIN contract_programme o ON o.contract_id = k.id
JOIN programme p ON p.code = o.programme_code AND p.valid_from = (SELECT MAX(x.valid_from) FROM programme x WHERE x.code = p.code AND x.valid_from <= ?)
WHERE o.programme_code = ? AND (? = 0 OR k.id = ?) AND FIND_IN_SET(k.id, COALESCE(?, k.id)) ORDER BY k.ends_on DESC, k.id DESC LIMIT 1

-- A version of a plan; 0: the newest.
-- :name session_plan_get :for provider :in provider_id:int code:text any_version:int version:int :out id:int version:int
SELECT id, version FROM session_plan WHERE provider_id = ? AND programme_code = ? AND (? = 0 OR version = ?) ORDER BY id DESC LIMIT 1

-- :name session_plan_versions :for provider :in provider_id:int code:text :out version:int made_by:text made_at:datetime filled:int
SELECT s.version, u.name, s.made_at, (SELECT COUNT(*) FROM session_plan_row r WHERE r.plan_id = s.id)
FROM session_plan s JOIN app_user u ON u.id = s.made_by WHERE s.provider_id = ? AND s.programme_code = ? ORDER BY s.id DESC LIMIT 100

-- :name session_plan_rows :for provider :in plan_id:int :out number:int topic:text aim:text materials:text
SELECT number, topic, aim, materials FROM session_plan_row WHERE plan_id = ? ORDER BY number

-- :name session_plan_add :for provider :in provider_id:int code:text version:int made_by:int now:int
INSERT INTO session_plan (provider_id, programme_code, version, made_by, made_at) VALUES (?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name session_plan_row_add :for provider :in plan_id:int number:int topic:text aim:text materials:text
INSERT INTO session_plan_row (plan_id, number, topic, aim, materials) VALUES (?, ?, ?, ?, ?)

-- The newest plan behind a session; NULL: there is none.
-- :name session_plan_of_session :for provider,public :in session_id:int :out plan_id:int?
SELECT (SELECT MAX(v.id) FROM session_plan v WHERE v.provider_id = g.provider_id AND v.programme_code = p.code)
FROM group_session s JOIN support_group g ON g.id = s.support_group_id JOIN programme p ON p.id = g.programme_id WHERE s.id = ?

-- A session that is held keeps the plan that it had.
-- :name session_plan_keep :for provider :in plan_id:int? session_id:int
UPDATE group_session SET plan_id = ? WHERE id = ? AND state = 'planned'
