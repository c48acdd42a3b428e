-- Acts that go to the e-address are sent and marked like letters.  Where the addressee's account is not active on that day, the act goes by registered
-- post instead (Law on the official electronic address, s. 12): a row "rerouted" with what the check said; the newest row's channel is the act's.
ALTER TABLE act_delivery
	MODIFY kind ENUM('handed','proof','override','rerouted') NOT NULL,
	ADD COLUMN rerouted_once TINYINT AS (IF(kind = 'rerouted', 1, NULL)) PERSISTENT,
	ADD UNIQUE KEY act_delivery_rerouted (act_id, rerouted_once);
