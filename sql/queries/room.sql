-- Sites and rooms of providers.

-- Rooms that a group can be opened in, with how many people they hold (NULL: not known) by seats and by area for each person.
-- :name room_open :for provider,tool :in provider_id:int :out id:int label:text area:int? seats:int?
SELECT r.id, r.label, r.area, r.seats FROM room r JOIN site s ON s.id = r.site_id WHERE s.provider_id = ? AND r.is_closed = 0 ORDER BY r.label, r.id

-- :name room_of_provider :for provider,tool :in id:int provider_id:int :out area:int? seats:int?
SELECT r.area, r.seats FROM room r JOIN site s ON s.id = r.site_id WHERE r.id = ? AND s.provider_id = ? AND r.is_closed = 0

-- :name room_site_add :for provider,tool :in provider_id:int address:text area:int? shared_area:int?
INSERT INTO site (provider_id, address, area, shared_area) VALUES (?, ?, ?, ?)

-- :name room_add :for provider,tool :in site_id:int name:text label:text area:int? seats:int? is_accessible:int
INSERT INTO room (site_id, name, label, area, seats, is_accessible) VALUES (?, ?, ?, ?, ?, ?)

-- :name room_by_label :for provider,tool :in label:text provider_id:int :out id:int
SELECT r.id FROM room r JOIN site s ON s.id = r.site_id WHERE r.label = ? AND s.provider_id = ?
