-- The short questionnaire before and after a course.  Places and groups are checked by the caller.

-- What is asked on a day.
-- :name questionnaire_questions :for provider :in audience:text on_from:date on_to:date :out id:int text_lv:text text_easy:text text_en:text
SELECT id, text_lv, text_easy, text_en FROM question WHERE audience = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ORDER BY sort_no, id LIMIT 10

-- The newest one of a place and stage; none: it was not filled in.
-- :name questionnaire_newest :for provider :in place_id:int stage:text :out id:int filled_on:date remark_sealed:blob? enterer:text entered_at:datetime
SELECT q.id, q.filled_on, q.remark_sealed, e.name, q.entered_at FROM questionnaire q JOIN app_user e ON e.id = q.entered_by
WHERE q.place_id = ? AND q.stage = ? ORDER BY q.id DESC LIMIT 1

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
SELECT COUNT(*), COALESCE(SUM(EXISTS (SELECT 1 FROM first_talk t WHERE t.place_id = l.id)), 0), COALESCE(SUM(EXISTS (SELECT 1 FROM rules_signed r WHERE r.place_id = l.id)), 0),
	COALESCE(SUM(EXISTS (SELECT 1 FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'before')), 0),
	COALESCE(SUM(EXISTS (SELECT 1 FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'after')), 0)
FROM place l WHERE l.support_group_id = ? AND l.state NOT IN ('offered', 'waitlisted')

-- Of each question: those who have answered it both before and after, and their answers together.
-- :name questionnaire_results :for provider :in group_id:int :out id:int text_lv:text text_en:text people:int before_sum:int after_sum:int
SELECT w.id, w.text_lv, w.text_en, COUNT(*), SUM(b.value), SUM(a.value)
FROM place l
JOIN questionnaire_answer b ON b.questionnaire_id = (SELECT MAX(q.id) FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'before')
JOIN questionnaire_answer a ON a.questionnaire_id = (SELECT MAX(q.id) FROM questionnaire q WHERE q.place_id = l.id AND q.stage = 'after') AND a.question_id = b.question_id
JOIN question w ON w.id = b.question_id
WHERE l.support_group_id = ? AND b.value IS NOT NULL AND a.value IS NOT NULL GROUP BY w.id, w.text_lv, w.text_en, w.sort_no ORDER BY w.sort_no, w.id
