-- Workers who are not there, and who stands in.

-- Who stands in for whom now; a day more at both ends, since a day in Riga is not one in Greenwich.
-- :name absence_now :for casework,worker :out user_id:int deputy_id:int from_on:date to_on:date
SELECT user_id, deputy_id, from_on, to_on FROM absence
WHERE to_on >= UTC_DATE() - INTERVAL 1 DAY AND from_on <= UTC_DATE() + INTERVAL 1 DAY AND cancelled_at IS NULL

-- Those of two people that are not over on a day, locked until the end of the transaction, so that two forms at once cannot both add one.
-- :name absence_of_two :for casework,worker :in user_id:int deputy_id:int today:date :out user_id:int deputy_id:int from_on:date to_on:date
SELECT user_id, deputy_id, from_on, to_on FROM absence WHERE user_id IN (?, ?) AND to_on >= ? AND cancelled_at IS NULL FOR UPDATE

-- :name absence_add :for casework :in user_id:int from_on:date to_on:date deputy_id:int created_by:int now:int
INSERT INTO absence (user_id, from_on, to_on, deputy_id, created_by, created_at) VALUES (?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- Current ones and those to come; of everybody (1), or those of a worker and those in which the worker stands in.
-- :name absence_list :for casework :in today:date everybody:int user_id:int deputy_id:int limit:int
--   :out id:int user_id:int name:text deputy_id:int deputy:text from_on:date to_on:date
SELECT n.id, n.user_id, u.name, n.deputy_id, d.name, n.from_on, n.to_on
FROM absence n JOIN app_user u ON u.id = n.user_id JOIN app_user d ON d.id = n.deputy_id
WHERE n.to_on >= ? AND n.cancelled_at IS NULL AND (? = 1 OR n.user_id = ? OR n.deputy_id = ?)
ORDER BY n.from_on, u.name, n.id LIMIT ?

-- :name absence_get :for casework :in id:int
--   :out id:int user_id:int name:text deputy:text from_on:date to_on:date version:int cancelled:int
SELECT n.id, n.user_id, u.name, d.name, n.from_on, n.to_on, n.version, n.cancelled_at IS NOT NULL
FROM absence n JOIN app_user u ON u.id = n.user_id JOIN app_user d ON d.id = n.deputy_id WHERE n.id = ?

-- :name absence_cancel :for casework :in cancelled_by:int now:int id:int version:int
UPDATE absence SET cancelled_by = ?, cancelled_at = FROM_UNIXTIME(?), version = version + 1 WHERE id = ? AND version = ? AND cancelled_at IS NULL
