-- The term of a decision is extended by an act of its own (Administrative Procedure Law, s. 64(2)): the same draft, approval and paper, and the file
-- goes on.  extend_to is the day that the act names; due_on is that day, or the next working day.

ALTER TABLE decision
	MODIFY outcome ENUM('granted','granted_in_part','refused','extended') NOT NULL,
	ADD COLUMN extend_to DATE NULL AFTER outcome,
	ADD CONSTRAINT decision_extends CHECK ((outcome = 'extended') = (extend_to IS NOT NULL));

ALTER TABLE act
	MODIFY outcome ENUM('granted','granted_in_part','refused','extended') NOT NULL,
	ADD COLUMN extend_to DATE NULL AFTER outcome,
	ADD CONSTRAINT act_extends CHECK ((outcome = 'extended') = (extend_to IS NOT NULL)),
	ADD CONSTRAINT act_extends_later CHECK (extend_to IS NULL OR extend_to > issued_on);

-- due_extended_on is how far an extension for objective reasons could reach; long fact-finding may go beyond it.
ALTER TABLE application
	ADD COLUMN extended_to DATE NULL AFTER due_extended_on,
	DROP CONSTRAINT application_terms,
	ADD CONSTRAINT application_terms CHECK (due_nominal_on > received_on AND due_on >= due_nominal_on AND due_extended_on > received_on
		AND (extended_to IS NULL OR extended_to = due_nominal_on));
