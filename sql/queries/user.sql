-- Accounts of the office and of providers.

-- :name user_by_login :for account :in login:text
--   :out id:int provider_id:int? login:text name:text role:text password_hash:text disabled:int
SELECT id, provider_id, login, name, role, password_hash, disabled_at IS NOT NULL FROM app_user WHERE login = ?
