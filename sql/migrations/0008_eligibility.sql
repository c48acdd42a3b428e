-- What the rules of every kind of group share.  The place is looked for in the declared address; that nobody has two places of one year is kept by
-- place_one_a_year too.
INSERT INTO parameter (code, value, unit, legal_ref, valid_from) VALUES
('residence_town', 'Jelgava', 'text', 'Jelgavas valstspilsētas pašvaldības 2018. gada 22. marta saistošie noteikumi Nr. 18-8 "Par sociālajiem pakalpojumiem Jelgavas valstspilsētas pašvaldībā"', '2018-04-13'),
('groups_per_year', '1', 'groups', 'Tehniskā specifikācija, 7. sadaļas 2. punkts', '2024-01-01');
