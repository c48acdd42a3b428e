-- The letter of the day also says how many people have missed sessions in a row (attendance_alert).
ALTER TABLE digest_line MODIFY kind ENUM('overdue','term','approval','attendance') NOT NULL;
