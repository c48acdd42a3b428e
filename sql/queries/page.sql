-- Texts of the information pages; of a page and language the newest counts.

-- :name page_text_newest :for public,admin :out page:text language:text id:int body:text created_at:datetime
SELECT t.page, t.language, t.id, t.body, t.created_at
FROM page_text t JOIN (SELECT MAX(id) AS id FROM page_text GROUP BY page, language) AS newest ON newest.id = t.id ORDER BY t.page, t.language

-- :name page_text_list :for admin,public :out page:text language:text created_at:datetime author:text?
SELECT t.page, t.language, t.created_at, u.name
FROM page_text t JOIN (SELECT MAX(id) AS id FROM page_text GROUP BY page, language) AS newest ON newest.id = t.id
LEFT JOIN app_user u ON u.id = t.author_id ORDER BY t.page, t.language

-- :name page_text_history :for admin,public :in page:text language:text limit:int :out id:int created_at:datetime author:text?
SELECT t.id, t.created_at, u.name FROM page_text t LEFT JOIN app_user u ON u.id = t.author_id
WHERE t.page = ? AND t.language = ? ORDER BY t.id DESC LIMIT ?

-- :name page_text_get :for admin,public :in id:int page:text language:text :out id:int body:text created_at:datetime author:text?
SELECT t.id, t.body, t.created_at, u.name FROM page_text t LEFT JOIN app_user u ON u.id = t.author_id
WHERE t.id = ? AND t.page = ? AND t.language = ?

-- The newest under a lock: who writes a new one stands in line here.
-- :name page_text_last :for admin,public :in page:text language:text :out id:int body:text
SELECT id, body FROM page_text WHERE page = ? AND language = ? ORDER BY id DESC LIMIT 1 FOR UPDATE

-- :name page_text_add :for admin :in page:text language:text body:text now:int author_id:int?
INSERT INTO page_text (page, language, body, created_at, author_id) VALUES (?, ?, ?, FROM_UNIXTIME(?), ?)
