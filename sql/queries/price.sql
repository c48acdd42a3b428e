-- Price lists of contracts.  A contract is checked by the caller.

-- With who pays for that kind of group today.
-- :name price_list :for provider,tool :in contract_id:int :out code:text name_lv:text name_en:text state_financed:int unit:text cents:int valid_from:date valid_to:date?
SELECT c.programme_code, p.name_lv, p.name_en, p.state_financed, c.unit, c.cents, c.valid_from, c.valid_to
FROM price c JOIN programme p ON p.code = c.programme_code AND p.valid_from = (SELECT MAX(x.valid_from) FROM programme x WHERE x.code = p.code AND x.valid_from <= CURRENT_DATE)
WHERE c.contract_id = ? ORDER BY p.sort_no, c.valid_from DESC

-- Kinds of group of a contract, to choose from.
-- :name price_kinds :for provider,casework,tool :in contract_id:int :out code:text name_lv:text name_en:text
SELECT o.programme_code, p.name_lv, p.name_en FROM contract_programme o
JOIN programme p ON p.code = o.programme_code AND p.valid_from = (SELECT MAX(x.valid_from) FROM programme x WHERE x.code = p.code)
WHERE o.contract_id = ? ORDER BY p.sort_no

-- The contract behind a version that somebody saw: whoever adds a price stands in line here.
-- :name price_contract_touch :for provider :in id:int version:int
UPDATE contract SET version = version + 1 WHERE id = ? AND version = ?

-- The newest price of a kind; no row: there is none yet.
-- :name price_last :for provider,tool :in contract_id:int code:text :out id:int valid_from:date
SELECT id, valid_from FROM price WHERE contract_id = ? AND programme_code = ? ORDER BY valid_from DESC LIMIT 1

-- The last day of the last month that was claimed of any payer, since who pays for a kind can change; NULL: none.
-- :name price_claimed :for provider :in contract_id:int :out until:date?
SELECT LAST_DAY(MAX(month)) FROM claim WHERE contract_id = ? AND state <> 'returned'

-- :name price_close :for provider :in valid_to:date id:int
UPDATE price SET valid_to = ? WHERE id = ?

-- :name price_add :for provider,tool :in contract_id:int code:text unit:text cents:int valid_from:date created_by:int? now:int
INSERT INTO price (contract_id, programme_code, unit, cents, valid_from, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))
