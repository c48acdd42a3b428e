-- Contracts with providers.

-- In force on a day and about the kind of group of a programme.
-- :name contract_of_programme :for casework,provider,tool :in programme_id:int starts:date ends:date :out id:int number:text provider:text
SELECT k.id, k.number, v.name FROM contract k JOIN contract_programme o ON o.contract_id = k.id JOIN programme p ON p.code = o.programme_code
JOIN provider v ON v.id = k.provider_id
WHERE p.id = ? AND k.starts_on <= ? AND k.ends_on >= ? ORDER BY k.starts_on, k.id

-- :name contract_by_number :for provider,casework,tool :in number:text :out id:int provider_id:int
SELECT id, provider_id FROM contract WHERE number = ?

-- :name contract_add :for provider,tool
--   :in number:text provider_id:int signed_on:date starts_on:date ends_on:date access_until:date clients_a_year:int? budget_cents:int? created_by:int? now:int
INSERT INTO contract (number, provider_id, signed_on, starts_on, ends_on, access_until, clients_a_year, budget_cents, created_by, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name contract_programme_add :for provider,tool :in contract_id:int programme_code:text
INSERT INTO contract_programme (contract_id, programme_code) VALUES (?, ?)

-- :name contract_person_add :for provider,tool :in contract_id:int user_id:int from_on:date
INSERT INTO contract_person (contract_id, user_id, from_on) VALUES (?, ?, ?)

-- :name contract_person_of :for provider,tool :in contract_id:int user_id:int :out id:int
SELECT id FROM contract_person WHERE contract_id = ? AND user_id = ? LIMIT 1
