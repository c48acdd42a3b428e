-- The short questionnaire before and after a course.  Places and groups are checked by the caller.

-- What is asked on a day.
-- :name questionnaire_questions :for provider,admin :in audience:text on_from:date on_to:date :out id:int text_lv:text text_easy:text text_en:text
SELECT id, text_lv, text_easy, text_en FROM question WHERE audience = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY sort_no, id LIMIT 10

-- The newest one of a place and stage that is not withdrawn; none: it was not filled in.
-- :name questionnaire_newest :for provider :in place_id:int stage:text :out id:int filled_on:date remark_sealed:blob? enterer:text entered_at:datetime
SELECT q.id, q.filled_on, q.remark_sealed, e.name, q.entered_at FROM questionnaire q JOIN app_user e ON e.id = q.entered_by
WHERE q.place_id = ? AND q.stage = ? AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id) ORDER BY q.id DESC LIMIT 1

-- Every one of a place and stage, the newest first.
-- :name questionnaire_rows :for provider :in place_id:int stage:text
--   :out id:int filled_on:date entered_by:int enterer:text entered_at:datetime withdrawer:text? withdrawn_at:datetime? reason_sealed:blob?
SELECT q.id, q.filled_on, q.entered_by, e.name, q.entered_at, b.name, w.withdrawn_at, w.reason_sealed
FROM questionnaire q JOIN app_user e ON e.id = q.entered_by
LEFT JOIN questionnaire_withdrawal w ON w.questionnaire_id = q.id LEFT JOIN app_user b ON b.id = w.withdrawn_by
WHERE q.place_id = ? AND q.stage = ? ORDER BY q.id DESC LIMIT 200

-- How often one was entered or withdrawn: another number is another state.
-- :name questionnaire_changes :for provider,casework :in place_id:int stage:text :out changes:int
SELECT COUNT(*) + COUNT(w.questionnaire_id) FROM questionnaire q LEFT JOIN questionnaire_withdrawal w ON w.questionnaire_id = q.id
WHERE q.place_id = ? AND q.stage = ?

-- One questionnaire, of whatever place: the columns of first_talk_entry.
-- :name questionnaire_entry :for provider :in id:int :out place_id:int day_on:date holder:text? stage:text? entered_by:int enterer:text entered_at:datetime is_withdrawn:int
SELECT q.place_id, q.filled_on, NULL, q.stage, q.entered_by, e.name, q.entered_at, EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id)
FROM questionnaire q JOIN app_user e ON e.id = q.entered_by WHERE q.id = ?

-- :name questionnaire_withdraw :for provider :in questionnaire_id:int reason_sealed:blob withdrawn_by:int now:int
INSERT INTO questionnaire_withdrawal (questionnaire_id, reason_sealed, withdrawn_by, withdrawn_at) VALUES (?, ?, ?, FROM_UNIXTIME(?))

-- What it asked and what was answered.
-- :name questionnaire_answers :for provider :in questionnaire_id:int :out id:int text_lv:text text_easy:text text_en:text value:int?
SELECT w.id, w.text_lv, w.text_easy, w.text_en, a.value FROM questionnaire_answer a JOIN question w ON w.id = a.question_id
WHERE a.questionnaire_id = ? ORDER BY w.sort_no, w.id LIMIT 10

-- :name questionnaire_add :for provider :in place_id:int stage:text filled_on:date remark_sealed:blob? entered_by:int now:int
INSERT INTO questionnaire (place_id, stage, filled_on, remark_sealed, entered_by, entered_at) VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name questionnaire_answer_add :for provider :in questionnaire_id:int question_id:int value:int?
INSERT INTO questionnaire_answer (questionnaire_id, question_id, value) VALUES (?, ?, ?)

-- How many of a group's places have what.
-- :name questionnaire_counts :for provider,casework :in group_id:int :out places:int talks:int rules:int before_count:int after_count:int
SELECT COUNT(*), COALESCE(SUM(EXISTS (SELECT 1 FROM first_talk t WHERE t.place_id = l.id AND NOT EXISTS (SELECT 1 FROM first_talk_withdrawal w WHERE w.first_talk_id = t.id))), 0),
	COALESCE(SUM(EXISTS (SELECT 1 FROM rules_signed r WHERE r.place_id = l.id)), 0),
	COALESCE(SUM(EXISTS (SELECT 1 FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'before' AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id))), 0),
	COALESCE(SUM(EXISTS (SELECT 1 FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'after' AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id))), 0)
FROM place l WHERE l.support_group_id = ? AND l.state NOT IN ('offered', 'waitlisted')

-- Of each question: those who have answered it both before and after, and their answers together.
-- :name questionnaire_results :for provider :in group_id:int :out id:int text_lv:text text_en:text people:int before_sum:int after_sum:int
SELECT w.id, w.text_lv, w.text_en, COUNT(*), SUM(b.value), SUM(a.value)
FROM place l
JOIN questionnaire_answer b ON b.questionnaire_id = (SELECT MAX(q.id) FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'before' AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id))
JOIN questionnaire_answer a ON a.questionnaire_id = (SELECT MAX(q.id) FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'after' AND NOT EXISTS (SELECT 1 FROM questionnaire_withdrawal w WHERE w.questionnaire_id = q.id)) AND a.question_id = b.question_id
JOIN question w ON w.id = b.question_id
WHERE l.support_group_id = ? AND b.value IS NOT NULL AND a.value IS NOT NULL GROUP BY w.id, w.text_lv, w.text_en, w.sort_no ORDER BY w.sort_no, w.id
