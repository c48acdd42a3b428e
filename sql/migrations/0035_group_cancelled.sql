-- That a group was cancelled stands among the messages of those who had a place.
ALTER TABLE message
	MODIFY kind ENUM('message','request','answer','withdrawal','access','hearing','offer','offer_accepted','offer_declined','offer_expired','group_cancelled') NOT NULL;
