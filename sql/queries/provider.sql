-- Providers under contract.

-- :name provider_add :for tool,provider :in name:text email:text
INSERT IGNORE INTO provider (name, email) VALUES (?, ?)

-- :name provider_by_name :for tool,provider,admin,casework :in name:text :out id:int
SELECT id FROM provider WHERE name = ?

-- :name provider_all :for admin,provider,tool,casework :out id:int name:text
SELECT id, name FROM provider ORDER BY name COLLATE utf8mb4_uca1400_latvian_ai_ci

-- :name provider_insert :for provider,tool :in name:text email:text
INSERT INTO provider (name, email) VALUES (?, ?)
