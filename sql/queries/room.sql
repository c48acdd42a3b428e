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

-- All rooms of a provider with their sites; a site without a room has one row.
-- :name room_list :for provider :in provider_id:int
--   :out site_id:int address:text site_area:int? shared_area:int? site_version:int id:int? name:text? area:int? seats:int? is_accessible:int? is_closed:int? groups:int
SELECT s.id, s.address, s.area, s.shared_area, s.version, r.id, r.name, r.area, r.seats, r.is_accessible, r.is_closed,
	(SELECT COUNT(*) FROM support_group g WHERE g.room_id = r.id AND g.state IN ('planned', 'open', 'running'))
FROM site s LEFT JOIN room r ON r.site_id = s.id WHERE s.provider_id = ? ORDER BY s.address, s.id, r.name, r.id

-- :name room_sites :for provider,tool :in provider_id:int :out id:int address:text
SELECT id, address FROM site WHERE provider_id = ? ORDER BY address, id

-- :name room_get :for provider,tool :in id:int provider_id:int
--   :out id:int site_id:int address:text name:text area:int? seats:int? is_accessible:int is_closed:int version:int
SELECT r.id, s.id, s.address, r.name, r.area, r.seats, r.is_accessible, r.is_closed, r.version
FROM room r JOIN site s ON s.id = r.site_id WHERE r.id = ? AND s.provider_id = ?

-- :name room_change :for provider :in name:text label:text area:int? seats:int? is_accessible:int is_closed:int id:int version:int
UPDATE room SET name = ?, label = ?, area = ?, seats = ?, is_accessible = ?, is_closed = ?, version = version + 1 WHERE id = ? AND version = ?
