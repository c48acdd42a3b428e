-- How long what is only in passing stays, for the worker's housekeeping.  House rules that nobody has checked against a norm.

INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('draft_days', '30', 'days', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: neiesniegta iesnieguma melnraksts', '2024-01-01'),
('draft_sent_days', '2', 'days', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: iesniegta iesnieguma melnraksts bez atbildēm', '2024-01-01'),
('session_days', '1', 'days', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: beigusies pieslēgšanās sesija', '2024-01-01'),
('rate_limit_hours', '1', 'hours', 'Iestādes iekšējs noteikums, nav salīdzināts ar tiesību normām: mēģinājumu skaitītājs', '2024-01-01');
