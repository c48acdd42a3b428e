-- Accounts of the office and of providers.

-- :name user_by_login :for account :in login:text
--   :out id:int provider_id:int? login:text name:text role:text password_hash:text disabled:int
SELECT id, provider_id, login, name, role, password_hash, disabled_at IS NOT NULL FROM app_user WHERE login = ?

-- :name user_all :for tool :out id:int login:text role:text name:text post_title:text provider_id:int? disabled:int
SELECT id, login, role, name, post_title, provider_id, disabled_at IS NOT NULL FROM app_user ORDER BY login

-- :name user_add :for tool,admin :in login:text name:text post_title:text role:text provider_id:int? password_hash:text now:int
INSERT INTO app_user (login, name, post_title, role, provider_id, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name user_set_password :for tool :in password_hash:text login:text
UPDATE app_user SET password_hash = ?, version = version + 1 WHERE login = ?

-- :name user_disable :for tool :in now:int login:text
UPDATE app_user SET disabled_at = FROM_UNIXTIME(?), version = version + 1 WHERE login = ? AND disabled_at IS NULL
