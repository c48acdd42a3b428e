# shellcheck shell=sh
# shellcheck disable=SC2034,SC2154  # web_page and web_location are set by web.sh; provider_group_id is for the tests
# What the tests of the provider's pages start from: granted applications without a place, and one more group leader.
# After server_need and web.sh.
#
#	provider_granted CODE GIVEN FAMILY EFFECTIVE [PERSON]	a granted application for programme CODE whose act took effect
#					on EFFECTIVE (before today); of person PERSON or a new one; prints "APPLICATION PERSON"
#	provider_child GIVEN BORN		the client of the last granted application is a child of that name, born on BORN; the applicant is its parent
#	provider_leader LOGIN PROVIDER_OF	one more facilitator, of the provider of login PROVIDER_OF, whose checks are valid
#	provider_fit LOGIN			both checks of login are valid for years: groups of the tests begin long after today
#	provider_place_form JAR GROUP		opens the queue; web_place_version and web_place_csrf are what its forms hold
#	provider_give JAR GROUP APPLICATION [VERSION [give|offer [REASON]]]	gives or offers a place, with a reason to do so before others
#	provider_day ISO			the first day from then on that is no public holiday (weekends are days)
#	provider_group JAR CODE DATE [CAPACITY]		opens a group on DATE led by login facilitator; sets provider_group_id

provider_granted() {
	server_sql "
		SET @person = ${5:-NULL}, @programme = (SELECT id FROM programme WHERE code = '$1');
		SET @social = (SELECT id FROM app_user WHERE login = 'social_worker'), @head = (SELECT id FROM app_user WHERE login = 'head');
		INSERT INTO person (uuid, birth_date, sex, given_name, family_name, name_folded, created_at)
			SELECT UUID(), '1985-05-05', 'female', '$2', '$3', LOWER('$3 $2'), UTC_TIMESTAMP(6) WHERE @person IS NULL;
		SET @person = COALESCE(@person, LAST_INSERT_ID()), @key = REPLACE(UUID(), '-', '');
		INSERT INTO application (reference, submission_id, submission_hash, access_hash, programme_id, for_whom, origin, language,
			received_at, received_on, due_nominal_on, due_on, due_extended_on, decided_on, state, state_at, phone, email, channel,
			grounds)
		VALUES (CONCAT('G-2026-9', LPAD(MOD(UUID_SHORT(), 100000), 5, '0')), UUID(), UNHEX(SHA2(@key, 256)), UNHEX(SHA2(@key, 256)),
			@programme, 'self', 'counter', 'lv', UTC_TIMESTAMP(6), '$4' - INTERVAL 20 DAY, '$4' + INTERVAL 10 DAY,
			'$4' + INTERVAL 12 DAY, '$4' + INTERVAL 100 DAY, '$4', 'granted', UTC_TIMESTAMP(6), '', '', 'post', 'single_parent');
		SET @application = LAST_INSERT_ID();
		INSERT INTO application_history (application_id, seq, state, at, actor_id) VALUES (@application, 1, 'granted', UTC_TIMESTAMP(6), @head);
		INSERT INTO application_person (application_id, part, person_id, given_name, family_name, birth_date, sex, address, relation)
		VALUES (@application, 'client', @person, '$2', '$3', '1985-05-05', 'female', 'Slepenā iela 1, Jelgava', 'self'),
			(@application, 'applicant', @person, '$2', '$3', '1985-05-05', 'female', 'Slepenā iela 1, Jelgava', 'self');
		INSERT INTO act (number, application_id, origin, outcome, programme_id, norms, remedy_clause, channel, issued_at, issued_on,
			effective_on, contest_until, counted_from, due_on, prepared_by, approved_by)
		VALUES (CONCAT('T-', @application), @application, 'import', 'granted', @programme, 'APL 67', REPEAT('Var apstrīdēt. ', 8), 'post',
			UTC_TIMESTAMP(6), '$4', '$4', '$4' + INTERVAL 1 MONTH, '$4', '$4', @social, @head);
		INSERT INTO referral (number, application_id, act_id, programme_id, contract_id, sessions, issued_on)
		SELECT CONCAT('NT-', t.id), @application, t.id, @programme, (SELECT MIN(k.contract_id) FROM contract_programme k WHERE k.programme_code = '$1'),
			p.sessions, '$4'
		FROM act t JOIN programme p ON p.id = t.programme_id WHERE t.application_id = @application;
		SELECT @application, @person;" | tr '\t' ' '
}

provider_child() {
	server_sql "
		SET @application = (SELECT MAX(id) FROM application);
		INSERT INTO person (uuid, birth_date, sex, given_name, family_name, name_folded, created_at)
			SELECT UUID(), '$2', 'female', '$1', family_name, LOWER(CONCAT(family_name, ' $1')), UTC_TIMESTAMP(6) FROM application_person
			WHERE application_id = @application AND part = 'client';
		UPDATE application SET for_whom = 'child' WHERE id = @application;
		UPDATE application_person SET relation = 'parent' WHERE application_id = @application AND part = 'applicant';
		UPDATE application_person SET person_id = LAST_INSERT_ID(), given_name = '$1', birth_date = '$2' WHERE application_id = @application AND part = 'client'"
}

provider_leader() {
	server_sql "INSERT INTO app_user (login, name, post_title, role, provider_id, password_hash, created_at)
		SELECT '$1', 'Otra Vadītāja', 'grupas vadītāja', 'facilitator', u.provider_id, f.password_hash, UTC_TIMESTAMP(6)
		FROM app_user u JOIN app_user f ON f.login = 'facilitator'
		WHERE u.login = '$2' AND NOT EXISTS (SELECT 1 FROM app_user x WHERE x.login = '$1');
		INSERT IGNORE INTO contract_person (contract_id, user_id, from_on)
		SELECT m.contract_id, n.id, m.from_on FROM contract_person m JOIN app_user u ON u.id = m.user_id AND u.login = '$2' JOIN app_user n ON n.login = '$1';"
	provider_fit "$1"
}

provider_fit() {
	server_sql "INSERT INTO staff_fact (user_id, kind, title, day_on, entered_at)
		SELECT u.id, k.kind, IF(k.kind = 'child_rights', 'Apmācība', ''), CURRENT_DATE + INTERVAL k.years YEAR, UTC_TIMESTAMP(6)
		FROM app_user u JOIN (SELECT 'criminal_record' AS kind, -1 AS years UNION SELECT 'criminal_record', 0 UNION SELECT 'criminal_record', 1
			UNION SELECT 'criminal_record', 2 UNION SELECT 'child_rights', -1) k
		WHERE u.login = '$1' AND NOT EXISTS (SELECT 1 FROM staff_fact f WHERE f.user_id = u.id AND f.kind = k.kind
			AND f.day_on = CURRENT_DATE + INTERVAL k.years YEAR)"
}

provider_day() {
	provider_on=$(date -d "$1" +%F)
	while server_admin calendar holidays --year "${provider_on%%-*}" | grep -q "^$provider_on"; do provider_on=$(date -d "$provider_on + 1 day" +%F); done
	printf '%s\n' "$provider_on"
}

provider_place_form() {
	web_get "$1" "/provider/group_queue?id=$2"
	web_place_version=$(sed -n 's/.*name="version" value="\([0-9]*\)".*/\1/p' "$web_page" | head -n 1)
	web_place_token=$(web_token /provider/group_place)
	web_place_csrf=${web_place_token:-${web_place_csrf-}}
}

provider_give() {
	web_get "$1" "/provider/group_place?id=$2&application=$3"
	web_place_token=$(web_token /provider/group_place)
	web_place_csrf=${web_place_token:-${web_place_csrf-}}
	provider_version=$(server_sql "SELECT version FROM support_group WHERE id = $2")
	web_post "$1" /provider/group_place "csrf=$web_place_csrf&id=$2&version=${4:-$provider_version}&application=$3&how=${5:-give}&reason=${6-Der+tikai+vi%C5%86am}"
}

provider_group() {
	provider_programme=$(server_sql "SELECT id FROM programme WHERE code = '$2'")
	provider_facilitator=$(server_sql "SELECT id FROM app_user WHERE login = 'facilitator'")
	provider_room=$(server_sql "SELECT MIN(r.id) FROM room r JOIN site s ON s.id = r.site_id JOIN app_user u ON u.provider_id = s.provider_id
		WHERE u.id = $provider_facilitator")
	# One leader and one room have one group at a time: each group begins a quarter later, from 19:30 on over midnight.
	provider_quarter=$(((78 + $(server_sql "SELECT COUNT(*) FROM support_group WHERE leader_id = $provider_facilitator") - 3) % 96))
	provider_starts=$(printf '%02d.%02d' $((provider_quarter / 4)) $((provider_quarter % 4 * 15)))
	web_send "$1" /provider/group_new /provider/group_new "programme=$provider_programme" "leader=$provider_facilitator" \
		"capacity=${4:-12}" "capacity_min=1" "language=lv" "room=$provider_room" "first=$3" "starts=$provider_starts" "minutes=15"
	provider_group_id=${web_location#/provider/group?id=}
	[ "$web_status" = 303 ]
}

# The leaders of the demo.
provider_fit facilitator
provider_fit facilitator2
