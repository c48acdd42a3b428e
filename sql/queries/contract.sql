-- Contracts with providers.

-- In force on a day and about the kind of group of a programme.
-- :name contract_of_programme :for casework,provider,tool :in programme_id:int starts:date ends:date :out id:int number:text provider:text
SELECT k.id, k.number, v.name FROM contract k JOIN contract_programme o ON o.contract_id = k.id JOIN programme p ON p.code = o.programme_code
JOIN provider v ON v.id = k.provider_id
WHERE p.id = ? AND k.starts_on <= ? AND k.ends_on >= ? ORDER BY k.starts_on, k.id

-- :name contract_by_number :for provider,casework,tool :in number:text :out id:int provider_id:int
SELECT id, provider_id FROM contract WHERE number = ?

-- :name contract_add :for provider,tool
--   :in number:text provider_id:int signed_on:date starts_on:date ends_on:date access_until:date clients_a_year:int? budget_cents:int? created_by:int? now:int
INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, clients_a_year, budget_cents, created_by, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name contract_programme_add :for provider,tool :in contract_id:int programme_code:text
INSERT INTO contract_programme (contract_id, programme_code) VALUES (?, ?)

-- :name contract_person_add :for provider,tool :in contract_id:int user_id:int from_on:date
INSERT INTO contract_person (contract_id, user_id, from_on) VALUES (?, ?, ?)

-- :name contract_person_of :for provider,tool :in contract_id:int user_id:int :out id:int
SELECT id FROM contract_person WHERE contract_id = ? AND user_id = ? LIMIT 1

-- :name contract_page :for provider,casework :in today:date contracts:text?
--   :out id:int number:text provider:text starts_on:date ends_on:date is_over:int clients_a_year:int? budget_cents:int? programmes:text? waiting:int placed:int
SELECT k.id, k.number, v.name, k.starts_on, k.ends_on, k.ends_on < ?, k.clients_a_year, k.budget_cents,
	(SELECT GROUP_CONCAT(o.programme_code ORDER BY LENGTH(o.programme_code), o.programme_code SEPARATOR ', ') FROM contract_programme o WHERE o.contract_id = k.id),
	(SELECT COUNT(*) FROM referral r WHERE r.contract_id = k.id AND r.live = 1 AND r.held = 0
		AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)),
	(SELECT COUNT(*) FROM place l JOIN support_group g ON g.id = l.support_group_id WHERE g.contract_id = k.id AND l.live = 1)
FROM contract k JOIN provider v ON v.id = k.provider_id
WHERE FIND_IN_SET(k.id, COALESCE(?, k.id)) ORDER BY k.ends_on DESC, k.id DESC LIMIT 100

-- :name contract_get :for provider,casework,tool :in id:int contracts:text?
--   :out id:int number:text provider_id:int provider:text signed_on:date starts_on:date ends_on:date access_until:date clients_a_year:int? budget_cents:int? version:int
SELECT k.id, k.number, k.provider_id, v.name, k.signed_on, k.starts_on, k.ends_on, k.access_until, k.clients_a_year, k.budget_cents, k.version
FROM contract k JOIN provider v ON v.id = k.provider_id WHERE k.id = ? AND FIND_IN_SET(k.id, COALESCE(?, k.id))

-- Kinds of group of a contract with what stands behind each: referrals, who waits, who has a place, groups that run or take people in.
-- :name contract_programmes :for provider,casework :in contract_id:int :out code:text name_lv:text name_en:text referrals:int waiting:int placed:int groups:int
SELECT o.programme_code, p.name_lv, p.name_en,
	(SELECT COUNT(*) FROM referral r JOIN programme q ON q.id = r.programme_id WHERE r.contract_id = o.contract_id AND q.code = o.programme_code),
	(SELECT COUNT(*) FROM referral r JOIN programme q ON q.id = r.programme_id WHERE r.contract_id = o.contract_id AND q.code = o.programme_code
		AND r.live = 1 AND r.held = 0 AND NOT EXISTS (SELECT 1 FROM place l WHERE l.application_id = r.application_id AND l.released = 0)),
	(SELECT COUNT(*) FROM place l JOIN support_group g ON g.id = l.support_group_id JOIN programme q ON q.id = g.programme_id
		WHERE g.contract_id = o.contract_id AND q.code = o.programme_code AND l.live = 1),
	(SELECT COUNT(*) FROM support_group g JOIN programme q ON q.id = g.programme_id
		WHERE g.contract_id = o.contract_id AND q.code = o.programme_code AND g.state IN ('open', 'running'))
FROM contract_programme o JOIN programme p ON p.code = o.programme_code
	AND p.valid_from = (SELECT MAX(x.valid_from) FROM programme x WHERE x.code = o.programme_code)
WHERE o.contract_id = ? ORDER BY p.sort_no

-- :name contract_people :for provider,tool :in contract_id:int :out id:int name:text role:text from_on:date until_on:date? disabled:int version:int
SELECT m.id, u.name, u.role, m.from_on, m.until_on, u.disabled_at IS NOT NULL, m.version
FROM contract_person m JOIN app_user u ON u.id = m.user_id WHERE m.contract_id = ? ORDER BY m.until_on IS NOT NULL, u.name, m.from_on

-- :name contract_amendments :for provider :in contract_id:int
--   :out number:text signed_on:date about:text ends_on:date? budget_cents:int? enterer:text
SELECT a.number, a.signed_on, a.about, a.ends_on, a.budget_cents, u.name
FROM contract_amendment a JOIN app_user u ON u.id = a.entered_by WHERE a.contract_id = ? ORDER BY a.seq

-- The provider's people who can be entered: not yet in the contract, or no longer.
-- :name contract_candidates :for provider,account,casework,report,admin,tool :in contract_id:int same_contract_id:int :out id:int name:text
SELECT u.id, u.name FROM app_user u JOIN contract k ON k.provider_id = u.provider_id
WHERE k.id = ? AND u.disabled_at IS NULL
	AND NOT EXISTS (SELECT 1 FROM contract_person m WHERE m.contract_id = ? AND m.user_id = u.id AND m.until_on IS NULL)
ORDER BY u.name, u.id

-- :name contract_user :for provider,account,casework,report,admin,tool :in contract_id:int user_id:int :out entered:int
SELECT EXISTS (SELECT 1 FROM contract_person m WHERE m.contract_id = k.id AND m.user_id = u.id AND m.until_on IS NULL)
FROM app_user u JOIN contract k ON k.provider_id = u.provider_id WHERE k.id = ? AND u.id = ?

-- :name contract_person_get :for provider,tool :in id:int :out contract_id:int user_id:int from_on:date
SELECT contract_id, user_id, from_on FROM contract_person WHERE id = ?

-- :name contract_person_end :for provider :in until_on:date id:int version:int
UPDATE contract_person SET until_on = ?, version = version + 1 WHERE id = ? AND version = ? AND until_on IS NULL

-- :name contract_change :for provider :in ends_on:date access_until:date budget_cents:int? id:int version:int
UPDATE contract SET ends_on = ?, access_until = ?, budget_cents = COALESCE(?, budget_cents), version = version + 1 WHERE id = ? AND version = ?

-- :name contract_amendment_add :for provider
--   :in number:text signed_on:date about:text ends_on:date? budget_cents:int? entered_by:int now:int contract_id:int
INSERT INTO contract_amendment (contract_id, seq, number, signed_on, about, ends_on, budget_cents, entered_by, entered_at)
SELECT x.id, COALESCE((SELECT MAX(a.seq) FROM contract_amendment a WHERE a.contract_id = x.id), 0) + 1, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?)
FROM contract x WHERE x.id = ?
