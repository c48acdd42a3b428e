-- Where people go and when.

-- Every period of every place, the newest first.
-- :name opening_rows :for public,admin
--   :out id:int place:text valid_from:date valid_to:date? name_lv:text name_en:text address:text phones:text email:text monday:text tuesday:text wednesday:text thursday:text friday:text saturday:text sunday:text by_appointment:int version:int
SELECT id, place, valid_from, valid_to, name_lv, name_en, address, phones, email, monday, tuesday, wednesday, thursday, friday, saturday,
	sunday, by_appointment, version
FROM opening_hours ORDER BY place, valid_from DESC

-- The office on a day, for the foot of a letter.
-- :name opening_office :for public,admin,worker :in from:date to:date :out address:text phones:text
SELECT address, phones FROM opening_hours WHERE place = 'office' AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?)

-- The newest of a place under a lock: who adds or withdraws one stands in line here.
-- :name opening_last :for admin,public :in place:text :out id:int valid_from:date valid_to:date? version:int
SELECT id, valid_from, valid_to, version FROM opening_hours WHERE place = ? ORDER BY valid_from DESC LIMIT 1 FOR UPDATE

-- :name opening_close :for admin :in valid_to:date? id:int version:int
UPDATE opening_hours SET valid_to = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name opening_insert :for admin
--   :in place:text valid_from:date name_lv:text name_en:text address:text phones:text email:text monday:text tuesday:text wednesday:text thursday:text friday:text saturday:text sunday:text by_appointment:int added_by:int? now:int
INSERT INTO opening_hours (place, valid_from, name_lv, name_en, address, phones, email, monday, tuesday, wednesday, thursday, friday, saturday,
	sunday, by_appointment, added_by, added_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- What takes away a period that has not begun, and lets the one before it go on.
-- :name opening_remove :for admin :in id:int version:int
DELETE FROM opening_hours WHERE id = ? AND version = ?

-- :name opening_reopen :for admin :in place:text valid_to:date
UPDATE opening_hours SET valid_to = NULL, version = version + 1 WHERE place = ? AND valid_to = ?
