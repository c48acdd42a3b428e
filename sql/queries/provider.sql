-- Providers under contract.

-- :name provider_add :for tool :in name:text email:text
INSERT IGNORE INTO provider (name, email) VALUES (?, ?)

-- :name provider_by_name :for tool :in name:text :out id:int
SELECT id FROM provider WHERE name = ?
