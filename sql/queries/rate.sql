-- Token buckets.  `used` leaks away with time; a take is one statement, so no two can spend the same token.  Rates and bursts come in
-- thousandths of a token (a minute), so that they are whole numbers.

-- :name rate_take :for public,account
--   :in now_ms:int per_minute:int updated_ms:int bucket:blob now_again_ms:int per_minute_again:int burst:int
UPDATE rate_limit
SET used = GREATEST(0, used - GREATEST(0, ? - updated_ms) * ? / 60000000) + 1, updated_ms = ?
WHERE bucket = ? AND GREATEST(0, used - GREATEST(0, ? - updated_ms) * ? / 60000000) + 1 <= ? / 1000

-- :name rate_begin :for public,account :in bucket:blob updated_ms:int
INSERT INTO rate_limit (bucket, used, updated_ms) VALUES (?, 1, ?)

-- What is used up now, in thousandths of a token.
-- :name rate_look :for public,account :in now_ms:int per_minute:int bucket:blob :out used_milli:int
SELECT CAST(CEIL(GREATEST(0, used - GREATEST(0, ? - updated_ms) * ? / 60000000) * 1000) AS SIGNED)
FROM rate_limit WHERE bucket = ?
