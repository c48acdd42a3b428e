-- Numbers without names: the account "report" sees no name, code, address or text.

-- Quarters in which something was received.
-- :name report_quarters :for report,public,casework,admin,provider :out year:int quarter:int received:int
SELECT YEAR(received_on), QUARTER(received_on), COUNT(*) FROM application
GROUP BY YEAR(received_on), QUARTER(received_on) ORDER BY 1 DESC, 2 DESC LIMIT 40

-- :name report_programmes :for report,public,casework,provider,admin,tool :out code:text name_lv:text name_en:text
SELECT code, name_lv, name_en FROM programme p
WHERE valid_from = (SELECT MAX(q.valid_from) FROM programme q WHERE q.code = p.code) ORDER BY sort_no

-- :name report_received :for report,public,casework,admin,provider :in from_on:date to_on:date :out code:text received:int
SELECT p.code, COUNT(*) FROM application a JOIN programme p ON p.id = a.programme_id
WHERE a.received_on BETWEEN ? AND ? GROUP BY p.code

-- Decisions are acts, each with the day on which it was issued and the term that ran then: what becomes of a file later changes no quarter before.
-- :name report_decided :for report,casework :in from_on:date to_on:date :out code:text granted:int granted_in_part:int refused:int in_time:int
SELECT p.code, CAST(SUM(t.outcome = 'granted') AS SIGNED), CAST(SUM(t.outcome = 'granted_in_part') AS SIGNED),
	CAST(SUM(t.outcome = 'refused') AS SIGNED), CAST(COALESCE(SUM(t.issued_on <= t.due_on), 0) AS SIGNED)
FROM act t JOIN application a ON a.id = t.application_id JOIN programme p ON p.id = a.programme_id
WHERE t.issued_on BETWEEN ? AND ? AND t.outcome IN ('granted', 'granted_in_part', 'refused') GROUP BY p.code

-- How long decisions took: calendar days from receipt (or since the file was to be decided anew), the shortest first.
-- :name report_days :for report,casework :in from_on:date to_on:date :out days:int count:int
SELECT DATEDIFF(issued_on, counted_from) AS days, COUNT(*) FROM act
WHERE issued_on BETWEEN ? AND ? AND outcome IN ('granted', 'granted_in_part', 'refused') AND counted_from IS NOT NULL GROUP BY days ORDER BY days

-- Not decided and not ended when the quarter ended, by the newest row of the history until then (files that are closed and had no other state since are
-- not looked at), and those of them whose term was over.  The term of then stands in the first act that came behind it, or is still the file's.
-- :name report_open :for report,casework :in late_before:date decided_after:date received_to:date moved_after:date history_to:date :out still_open:int overdue:int
SELECT COUNT(*), CAST(COALESCE(SUM(COALESCE(t.due_on, a.due_on) < ?), 0) AS SIGNED)
FROM application a
LEFT JOIN act t ON t.id = (SELECT MIN(x.id) FROM act x WHERE x.application_id = a.id AND x.issued_on > ? AND x.due_on IS NOT NULL)
WHERE a.received_on <= ? AND (a.state NOT IN ('granted', 'granted_in_part', 'refused', 'withdrawn', 'not_submitted', 'transferred', 'process_ended')
		OR CAST(a.state_at AS DATE) > ?)
	AND (SELECT h.state FROM application_history h WHERE h.application_id = a.id AND CAST(h.at AS DATE) <= ? ORDER BY h.seq DESC LIMIT 1)
		NOT IN ('granted', 'granted_in_part', 'refused', 'withdrawn', 'not_submitted', 'transferred', 'process_ended')

-- A client: a person in a programme, present (or late) at one or more held sessions of the quarter.
-- :name report_clients :for report :in from_on:date to_on:date :out person_id:int code:text sex:text birth_date:date attended:int
SELECT pl.person_id, p.code, pe.sex, pe.birth_date, COUNT(*)
FROM group_session s
JOIN attendance t ON t.group_session_id = s.id AND t.mark IN ('present', 'late')
JOIN place pl ON pl.id = t.place_id
JOIN support_group g ON g.id = s.support_group_id
JOIN programme p ON p.id = g.programme_id
JOIN person pe ON pe.id = pl.person_id
WHERE s.state = 'held' AND s.planned_on BETWEEN ? AND ?
GROUP BY pl.person_id, p.code, pe.sex, pe.birth_date ORDER BY pl.person_id, p.code

-- The group's sessions; one with one participant is not one of them (its marks are that participant's and count).
-- :name report_sessions :for report,casework,provider,worker,public :in from_on:date to_on:date :out code:text held:int planned:int cancelled:int
SELECT p.code, CAST(SUM(s.state = 'held') AS SIGNED), CAST(SUM(s.state = 'planned') AS SIGNED), CAST(SUM(s.state = 'cancelled') AS SIGNED)
FROM group_session s JOIN support_group g ON g.id = s.support_group_id JOIN programme p ON p.id = g.programme_id
WHERE s.kind <> 'one_to_one' AND s.planned_on BETWEEN ? AND ? GROUP BY p.code

-- :name report_marks :for report,provider,worker :in from_on:date to_on:date :out code:text marks:int present:int
SELECT p.code, COUNT(*), CAST(SUM(t.mark IN ('present', 'late')) AS SIGNED)
FROM group_session s JOIN attendance t ON t.group_session_id = s.id
JOIN support_group g ON g.id = s.support_group_id JOIN programme p ON p.id = g.programme_id
WHERE s.state = 'held' AND s.planned_on BETWEEN ? AND ? GROUP BY p.code

-- Rows behind the numbers, for the CSV exports: one for each application that was received, and one for each decision.
-- :name report_application_rows :for report,casework :in from_on:date to_on:date decided_from:date decided_to:date
--   :out event:text application:int programme:text received_on:date counted_from:date? due_on:date? decided_on:date? outcome:text?
SELECT 'received' AS event, a.id AS application, p.code, a.received_on, NULL, NULL, NULL AS decided_on, NULL
FROM application a JOIN programme p ON p.id = a.programme_id WHERE a.received_on BETWEEN ? AND ?
UNION ALL
SELECT 'decided', a.id, p.code, a.received_on, t.counted_from, t.due_on, t.issued_on, t.outcome
FROM act t JOIN application a ON a.id = t.application_id JOIN programme p ON p.id = a.programme_id
WHERE t.issued_on BETWEEN ? AND ? AND t.outcome IN ('granted', 'granted_in_part', 'refused') ORDER BY application, event DESC, decided_on

-- :name report_session_rows :for report,provider,worker :in from_on:date to_on:date
--   :out group_session:int group_number:text programme:text number:int planned_on:date kind:text state:text present:int late:int excused:int absent:int
SELECT s.id, g.number, p.code, s.number, s.planned_on, s.kind, s.state,
	(SELECT COUNT(*) FROM attendance t WHERE t.group_session_id = s.id AND t.mark = 'present'),
	(SELECT COUNT(*) FROM attendance t WHERE t.group_session_id = s.id AND t.mark = 'late'),
	(SELECT COUNT(*) FROM attendance t WHERE t.group_session_id = s.id AND t.mark = 'excused'),
	(SELECT COUNT(*) FROM attendance t WHERE t.group_session_id = s.id AND t.mark = 'absent')
FROM group_session s JOIN support_group g ON g.id = s.support_group_id JOIN programme p ON p.id = g.programme_id
WHERE s.planned_on BETWEEN ? AND ? ORDER BY s.planned_on, s.id
