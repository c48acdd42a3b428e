-- Accounts of the office and of providers.

-- :name user_by_login :for account,tool :in login:text
--   :out id:int provider_id:int? login:text name:text role:text password_hash:text disabled:int
SELECT id, provider_id, login, name, role, password_hash, disabled_at IS NOT NULL FROM app_user WHERE login = ?

-- :name user_all :for tool,casework,admin :out id:int login:text role:text name:text post_title:text provider_id:int? disabled:int
SELECT id, login, role, name, post_title, provider_id, disabled_at IS NOT NULL FROM app_user ORDER BY login

-- :name user_names :for public,account,casework,provider,report,admin,tool :out id:int name:text
SELECT id, name FROM app_user

-- :name user_add :for tool,admin :in login:text name:text post_title:text email:text role:text provider_id:int? password_hash:text now:int
INSERT INTO app_user (login, name, post_title, email, role, provider_id, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, FROM_UNIXTIME(?))

-- :name user_set_password :for tool,admin :in password_hash:text login:text
UPDATE app_user SET password_hash = ?, version = version + 1 WHERE login = ?

-- Accounts whose name or login has TEXT in it, with a role ('' = any) and state ('' = any).
-- :name user_list :for admin,tool,casework
--   :in text:text role:text same_role:text state:text same_state:text limit:int offset:int
--   :out id:int login:text name:text post_title:text role:text provider:text? disabled:int
SELECT u.id, u.login, u.name, u.post_title, u.role, p.name, u.disabled_at IS NOT NULL
FROM app_user u LEFT JOIN provider p ON p.id = u.provider_id
WHERE CONCAT(u.name, ' ', u.login) COLLATE utf8mb4_uca1400_ai_ci LIKE
	CONCAT('%', REPLACE(REPLACE(REPLACE(?, '!', '!!'), '%', '!%'), '_', '!_'), '%') ESCAPE '!'
	AND (? = '' OR u.role = ?) AND (? = '' OR (u.disabled_at IS NULL) = (? = 'active'))
ORDER BY u.disabled_at IS NOT NULL, u.name COLLATE utf8mb4_uca1400_latvian_ai_ci, u.id LIMIT ? OFFSET ?

-- :name user_count :for admin,account,casework,provider,report,tool
--   :in text:text role:text same_role:text state:text same_state:text :out total:int
SELECT COUNT(*) FROM app_user
WHERE CONCAT(name, ' ', login) COLLATE utf8mb4_uca1400_ai_ci LIKE
	CONCAT('%', REPLACE(REPLACE(REPLACE(?, '!', '!!'), '%', '!%'), '_', '!_'), '%') ESCAPE '!'
	AND (? = '' OR role = ?) AND (? = '' OR (disabled_at IS NULL) = (? = 'active'))

-- :name user_get :for admin,tool :in id:int
--   :out id:int login:text name:text post_title:text email:text role:text provider_id:int? created_at:datetime disabled_at:datetime? version:int
SELECT id, login, name, post_title, email, role, provider_id, created_at, disabled_at, version FROM app_user WHERE id = ?

-- :name user_change :for admin :in name:text post_title:text email:text role:text provider_id:int? id:int version:int
UPDATE app_user SET name = ?, post_title = ?, email = ?, role = ?, provider_id = ?, version = version + 1 WHERE id = ? AND version = ?

-- :name user_set_disabled :for admin,tool :in now:int? id:int version:int
UPDATE app_user SET disabled_at = FROM_UNIXTIME(?), version = version + 1 WHERE id = ? AND version = ?

-- :name user_set_hash :for admin,tool :in password_hash:text id:int version:int
UPDATE app_user SET password_hash = ?, version = version + 1 WHERE id = ? AND version = ?
