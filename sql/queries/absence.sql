-- Workers who are not there, and who stands in.

-- Whose deputy a worker is on a day.
-- :name absence_stands_in :for casework :in deputy_id:int on_from:date on_to:date :out user_id:int
SELECT user_id FROM absence WHERE deputy_id = ? AND from_on <= ? AND to_on >= ? AND cancelled_at IS NULL
