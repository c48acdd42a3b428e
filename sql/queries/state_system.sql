-- State systems that messages go to.

-- :name state_system_set_url :for tool :in url:text code:text same_url:text
UPDATE state_system SET url = ?, version = version + 1 WHERE code = ? AND url <> ?
