-- Sealed texts of at most 500 characters stand in lists that are sorted: as VARBINARY these are sorted in memory, as BLOB in a file of their own.
ALTER TABLE attendance MODIFY note_sealed VARBINARY(2100) NULL;
ALTER TABLE attendance_history MODIFY note_sealed VARBINARY(2100) NULL;
ALTER TABLE register_event MODIFY reason_sealed VARBINARY(2100) NULL;
