-- The office asks other questions itself: who added a wording and when, and what a change is checked against.  What was installed has no author.
ALTER TABLE question
	ADD COLUMN added_by INT UNSIGNED NULL,
	ADD COLUMN added_at DATETIME(6) NULL,
	ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 1,
	ADD CONSTRAINT question_adder FOREIGN KEY (added_by) REFERENCES app_user (id);
