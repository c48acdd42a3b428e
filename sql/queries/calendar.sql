-- Days that differ from the computed holidays.

-- :name calendar_overrides :for public,account,casework,provider,report,admin,worker,tool :out day:date is_holiday:int name:text legal_ref:text version:int
SELECT day, is_holiday, name, legal_ref, version FROM calendar_override ORDER BY day
