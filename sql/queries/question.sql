-- The questions of the questionnaire before and after a course, versioned by dates: another wording is a version, and whoever was asked one keeps it.

-- Every version of every question of an audience, in the order of the sheet, the newest version of each first.
-- :name question_all :for admin,provider :in audience:text
--   :out id:int code:text position:int text_lv:text easy:text text_en:text valid_from:date valid_to:date? version:int
SELECT id, code, sort_no, text_lv, text_easy, text_en, valid_from, valid_to, version FROM question WHERE audience = ? ORDER BY sort_no, code, valid_from DESC

-- Every version of one question, the newest first, with its author.
-- :name question_versions :for admin,provider :in audience:text code:text
--   :out id:int position:int text_lv:text text_easy:text text_en:text valid_from:date valid_to:date? version:int added_at:datetime? author:text?
SELECT q.id, q.sort_no, q.text_lv, q.text_easy, q.text_en, q.valid_from, q.valid_to, q.version, q.added_at, u.name
FROM question q LEFT JOIN app_user u ON u.id = q.added_by WHERE q.audience = ? AND q.code = ? ORDER BY q.valid_from DESC

-- The days of every version of an audience, the newest of each question first: who changes one of them stands in line here.
-- :name question_lock :for admin,provider :in audience:text :out id:int code:text position:int valid_from:date valid_to:date? version:int
SELECT id, code, sort_no, valid_from, valid_to, version FROM question WHERE audience = ? ORDER BY code, valid_from DESC FOR UPDATE

-- :name question_insert :for admin
--   :in audience:text code:text position:int valid_from:date text_lv:text text_easy:text text_en:text added_by:int? now:int
INSERT INTO question (audience, code, sort_no, valid_from, text_lv, text_easy, text_en, added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- Ends a version, or lets it go on.
-- :name question_close :for admin :in valid_to:date? id:int version:int
UPDATE question SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?

-- What takes away a version that has not begun, and lets the one before it hold as long as that one would have.
-- :name question_remove :for admin :in id:int version:int
DELETE FROM question WHERE id = ? AND version = ?

-- :name question_reopen :for admin :in valid_to:date? audience:text code:text ended_on:date
UPDATE question SET valid_to = ?, version = version + 1 WHERE audience = ? AND code = ? AND valid_to = ?
