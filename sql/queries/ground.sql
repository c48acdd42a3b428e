-- Grounds of acts, versioned by dates: on which a service is suspended or ended (service_ground), for which the hearing is left out (hearing_ground).

-- Every version of every ground, kind by kind in the order of the forms, the newest version first.
-- :name ground_all :for admin,casework
--   :out id:int kind:text code:text title_lv:text title_en:text legal_ref:text keeps_place:int at_once:int valid_from:date valid_to:date? version:int
SELECT id, kind, code, title_lv, title_en, legal_ref, keeps_place, at_once, valid_from, valid_to, version
FROM (SELECT id, outcome AS kind, code, title_lv, title_en, legal_ref, keeps_place, at_once, valid_from, valid_to, version, sort_no FROM service_ground
	UNION ALL SELECT id, 'hearing', code, name_lv, name_en, legal_ref, 0, 0, valid_from, valid_to, version, 0 FROM hearing_ground) AS g
ORDER BY FIELD(kind, 'suspended', 'terminated', 'hearing'), sort_no, code, valid_from DESC

-- Every version of one ground, the newest first, with its author.
-- :name ground_versions :for admin,casework :in of_services:text of_hearings:text code:text
--   :out id:int title_lv:text title_en:text legal_ref:text keeps_place:int at_once:int valid_from:date valid_to:date? version:int added_at:datetime? author:text?
SELECT g.id, g.title_lv, g.title_en, g.legal_ref, g.keeps_place, g.at_once, g.valid_from, g.valid_to, g.version, g.added_at, u.name
FROM (SELECT id, code, title_lv, title_en, legal_ref, keeps_place, at_once, valid_from, valid_to, version, added_at, added_by FROM service_ground WHERE outcome = ?
	UNION ALL SELECT id, code, name_lv, name_en, legal_ref, 0, 0, valid_from, valid_to, version, added_at, added_by FROM hearing_ground WHERE ? = 'hearing') AS g
LEFT JOIN app_user u ON u.id = g.added_by WHERE g.code = ? ORDER BY g.valid_from DESC

-- The newest version under a lock: who changes the ground stands in line here.  These two, and those that change rows, come in pairs: one for each table,
-- with the same values.
-- :name ground_service_last :for admin,casework :in outcome:text code:text :out id:int sort_no:int valid_from:date valid_to:date? version:int
SELECT id, sort_no, valid_from, valid_to, version FROM service_ground WHERE outcome = ? AND code = ? ORDER BY valid_from DESC LIMIT 1 FOR UPDATE

-- :name ground_hearing_last :for admin,casework :in kind:text code:text :out id:int sort_no:int valid_from:date valid_to:date? version:int
SELECT id, 0, valid_from, valid_to, version FROM hearing_ground WHERE ? = 'hearing' AND code = ? ORDER BY valid_from DESC LIMIT 1 FOR UPDATE

-- Where a new ground stands in the list of its kind.
-- :name ground_service_place :for admin,casework :in outcome:text :out sort_no:int
SELECT COALESCE(MAX(sort_no), 0) + 1 FROM service_ground WHERE outcome = ?

-- :name ground_service_insert :for admin
--   :in code:text outcome:text title_lv:text title_en:text legal_ref:text keeps_place:int at_once:int sort_no:int valid_from:date added_by:int? now:int
INSERT INTO service_ground (code, outcome, title_lv, title_en, legal_ref, keeps_place, at_once, sort_no, valid_from, added_by, added_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name ground_hearing_insert :for admin :in code:text name_lv:text name_en:text legal_ref:text valid_from:date added_by:int? now:int
INSERT INTO hearing_ground (code, name_lv, name_en, legal_ref, valid_from, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- Ends a version, or lets it go on.
-- :name ground_service_close :for admin :in valid_to:date? id:int version:int
UPDATE service_ground SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name ground_hearing_close :for admin :in valid_to:date? id:int version:int
UPDATE hearing_ground SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?

-- What takes away a version that has not begun, and lets the one before it go on.
-- :name ground_service_remove :for admin :in id:int version:int
DELETE FROM service_ground WHERE id = ? AND version = ?

-- :name ground_hearing_remove :for admin :in id:int version:int
DELETE FROM hearing_ground WHERE id = ? AND version = ?

-- :name ground_service_reopen :for admin :in outcome:text code:text valid_to:date
UPDATE service_ground SET valid_to = NULL, version = version + 1 WHERE outcome = ? AND code = ? AND valid_to = ?

-- :name ground_hearing_reopen :for admin :in kind:text code:text valid_to:date
UPDATE hearing_ground SET valid_to = NULL, version = version + 1 WHERE ? = 'hearing' AND code = ? AND valid_to = ?
