-- Of a parent with a child, or a family, that came: who of them did not.  '': all came, or the place is one person's.
ALTER TABLE attendance
	ADD COLUMN away ENUM('','child','adult','some') NOT NULL DEFAULT '' AFTER mark,
	ADD CONSTRAINT attendance_away CHECK (away = '' OR mark IN ('present','late'));
ALTER TABLE attendance_history
	ADD COLUMN away_before ENUM('','child','adult','some') NOT NULL DEFAULT '' AFTER mark_before,
	ADD COLUMN away ENUM('','child','adult','some') NOT NULL DEFAULT '' AFTER mark;
