-- The catalogue whole: everything that decides about a kind of group stands in the rows of its version.  The office's places with their hours, and
-- the texts of the information pages, each with its author and date.

ALTER TABLE programme
	-- Whose age the bounds are of, and on which day it counts.
	ADD COLUMN age_of ENUM('nobody','child','client') NOT NULL DEFAULT 'nobody' AFTER client,
	ADD COLUMN age_on ENUM('received','decided','first_session') NOT NULL DEFAULT 'decided' AFTER age_of,
	-- How a child belongs to a group for adults: not at all, by being theirs, by being raised by them.
	ADD COLUMN bond ENUM('none','has','raises') NOT NULL DEFAULT 'none' AFTER guardian_max_age,
	-- orphan_court: belongs where that court decided on the care.
	ADD COLUMN residence ENUM('declared','orphan_court') NOT NULL DEFAULT 'declared' AFTER bond,
	-- own: does not use up the yearly right to one group by itself.
	ADD COLUMN quota ENUM('yearly','own') NOT NULL DEFAULT 'yearly' AFTER residence,
	-- Easy Latvian; the name of a group stays as the act has it.
	ADD COLUMN whom_easy VARCHAR(600) NOT NULL DEFAULT '' AFTER whom_en,
	ADD COLUMN about_easy VARCHAR(4000) NOT NULL DEFAULT '' AFTER about_en,
	-- Nobody: what an installation starts with, or jslp-admin.
	ADD COLUMN added_by INT UNSIGNED NULL,
	ADD COLUMN added_at DATETIME(6) NOT NULL DEFAULT '2026-11-26 00:00:00',
	ADD COLUMN version INT UNSIGNED NOT NULL DEFAULT 1,
	ADD CONSTRAINT programme_adder FOREIGN KEY (added_by) REFERENCES app_user (id),
	ADD CONSTRAINT programme_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
	ADD CONSTRAINT programme_ages CHECK (min_age IS NULL OR max_age IS NULL OR min_age <= max_age);

UPDATE programme SET age_of = IF(client IN ('child','young_adult'), 'client', 'child') WHERE min_age IS NOT NULL OR max_age IS NOT NULL;
UPDATE programme SET bond = 'raises' WHERE code IN ('1.2','1.3');
UPDATE programme SET bond = 'has' WHERE code IN ('1.4','1.7','1.9','1.10');
UPDATE programme SET residence = 'orphan_court', quota = 'own' WHERE code = '1.8';

ALTER TABLE programme
	ADD CONSTRAINT programme_age_of CHECK ((age_of = 'nobody') = (min_age IS NULL AND max_age IS NULL));

-- Who may come, and who may come if a social worker agrees.
CREATE TABLE programme_role (
	programme_id INT UNSIGNED NOT NULL,
	role ENUM('parent','legal_representative','guardian','foster_parent','child','young_adult') NOT NULL,
	answer ENUM('yes','ask') NOT NULL,
	PRIMARY KEY (programme_id, role),
	CONSTRAINT programme_role_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
) ENGINE=InnoDB;

-- What a version asks to be true; of several, one is enough.
CREATE TABLE programme_fact (
	programme_id INT UNSIGNED NOT NULL,
	fact ENUM('custody_suspended','custody_removed','custody_at_risk','behaviour_correction_programme','single_parent',
		'orphan_or_without_parental_care','relationship_difficulties') NOT NULL,
	PRIMARY KEY (programme_id, fact),
	CONSTRAINT programme_fact_programme FOREIGN KEY (programme_id) REFERENCES programme (id)
) ENGINE=InnoDB;

-- Section 7: "vecākam vai likumiskajam pārstāvim" (1.1, 1.4; a guardian is one), "aizbildnim, audžuvecākam" (1.2), else parents; whether guardians and
-- foster parents may come where only parents are named is the office's to judge (README, "Questions for JSLP").
INSERT INTO programme_role (programme_id, role, answer) SELECT id, 'parent', 'yes' FROM programme WHERE client IN ('parent','family','dyad');
INSERT INTO programme_role (programme_id, role, answer) SELECT id, 'legal_representative', 'yes' FROM programme WHERE code IN ('1.1','1.4');
INSERT INTO programme_role (programme_id, role, answer) SELECT id, 'guardian', IF(code IN ('1.1','1.2','1.4'), 'yes', 'ask') FROM programme
WHERE client IN ('parent','family','dyad');
INSERT INTO programme_role (programme_id, role, answer) SELECT id, 'foster_parent', IF(code = '1.2', 'yes', 'ask') FROM programme
WHERE client IN ('parent','family','dyad') AND code NOT IN ('1.1','1.4');
INSERT INTO programme_role (programme_id, role, answer) SELECT id, client, 'yes' FROM programme WHERE client IN ('child','young_adult');

INSERT INTO programme_fact (programme_id, fact) SELECT id, 'custody_suspended' FROM programme WHERE code = '1.1';
INSERT INTO programme_fact (programme_id, fact) SELECT id, 'custody_removed' FROM programme WHERE code = '1.1';
INSERT INTO programme_fact (programme_id, fact) SELECT id, 'custody_at_risk' FROM programme WHERE code = '1.1';
INSERT INTO programme_fact (programme_id, fact) SELECT id, 'behaviour_correction_programme' FROM programme WHERE code IN ('1.1','1.5','1.6');
INSERT INTO programme_fact (programme_id, fact) SELECT id, 'single_parent' FROM programme WHERE code = '1.3';
INSERT INTO programme_fact (programme_id, fact) SELECT id, 'orphan_or_without_parental_care' FROM programme WHERE code = '1.8';
INSERT INTO programme_fact (programme_id, fact) SELECT id, 'relationship_difficulties' FROM programme WHERE code = '1.9';

-- Where people go and when: one row a place and period.  A day is a list of spans "09:00-12:00 13:00-17:00"; '' = closed that day.
CREATE TABLE opening_hours (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	place ENUM('office','groups') NOT NULL,
	valid_from DATE NOT NULL,
	valid_to DATE NULL,
	name_lv VARCHAR(200) NOT NULL,
	name_en VARCHAR(200) NOT NULL,
	address VARCHAR(200) NOT NULL,
	phones VARCHAR(120) NOT NULL,
	email VARCHAR(254) NOT NULL,
	monday VARCHAR(60) CHARACTER SET ascii NOT NULL,
	tuesday VARCHAR(60) CHARACTER SET ascii NOT NULL,
	wednesday VARCHAR(60) CHARACTER SET ascii NOT NULL,
	thursday VARCHAR(60) CHARACTER SET ascii NOT NULL,
	friday VARCHAR(60) CHARACTER SET ascii NOT NULL,
	saturday VARCHAR(60) CHARACTER SET ascii NOT NULL,
	sunday VARCHAR(60) CHARACTER SET ascii NOT NULL,
	by_appointment TINYINT(1) NOT NULL DEFAULT 0,
	added_by INT UNSIGNED NULL,
	added_at DATETIME(6) NOT NULL,
	version INT UNSIGNED NOT NULL DEFAULT 1,
	CONSTRAINT opening_hours_adder FOREIGN KEY (added_by) REFERENCES app_user (id),
	CONSTRAINT opening_hours_period CHECK (valid_to IS NULL OR valid_to >= valid_from),
	UNIQUE KEY opening_hours_from (place, valid_from)
) ENGINE=InnoDB;

-- From what the administration has published; its cards differ about Wednesday (README, "Questions for JSLP").
INSERT INTO opening_hours (place, valid_from, name_lv, name_en, address, phones, email, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
	by_appointment, added_at) VALUES
('office', '2024-01-01', 'Jelgavas sociālo lietu pārvalde, Ģimenes atbalsta nodaļa; informācija 115. kabinetā',
 'Jelgava Social Affairs Administration, Family Support Unit; information in room 115',
 'Pulkveža Oskara Kalpaka iela 9, Jelgava, LV-3001', '63007224, 63048914, 20237378', 'soc@soc.jelgava.lv',
 '08:00-12:00 15:00-19:00', '', '15:00-17:00', '', '', '', '', 0, '2026-11-26 00:00:00'),
('groups', '2024-01-01', 'Sociālo pakalpojumu centrs bērniem', 'Social Service Centre for Children',
 'Zirgu iela 47a, Jelgava', '63007224', '', '', '', '', '', '', '', '', 1, '2026-11-26 00:00:00');

-- What the information pages say; a page's newest row in a language counts.  Insert only.
CREATE TABLE page_text (
	id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
	page ENUM('privacy','accessibility','complaint','contest','contacts') NOT NULL,
	language ENUM('lv','en','lv-easy') NOT NULL,
	body TEXT NOT NULL,
	created_at DATETIME(6) NOT NULL,
	author_id INT UNSIGNED NULL,
	CONSTRAINT page_text_author FOREIGN KEY (author_id) REFERENCES app_user (id),
	CONSTRAINT page_text_said CHECK (CHAR_LENGTH(TRIM(body)) > 0),
	KEY page_text_newest (page, language, id)
) ENGINE=InnoDB;

-- What an installation says at first, where the office begins: the groups in easy Latvian, and the information pages in three languages.
UPDATE programme SET whom_easy = 'Vecākam vai bērna likumiskajam pārstāvim. Vecākam ir pārtrauktas vai atņemtas aizgādības tiesības. Vai arī ir risks, ka tās pārtrauks. Vai arī bērns ir uzvedības sociālās korekcijas programmā.',
 about_easy = 'Grupā satiekas vecāki. Mēs runājam par to, kā bērnam palīdzēt. Bērnam vajag drošību. Bērnam vajag robežas. Bērnam vajag siltumu. Grupu vada divi speciālisti.'
WHERE code = '1.1' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Vecākam. Bērnam vēl nav 7 gadu. Vai arī aizbildnim vai audžuvecākam. Tad bērnam vēl nav 10 gadu.',
 about_easy = 'Bērnam ir jūtas. Jūs mācāties tās saprast. Jūs mācāties mierīgi teikt „nē”. Jūs un bērns kļūstat tuvāki.'
WHERE code = '1.2' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Vecākam, kurš bērnu audzina viens.',
 about_easy = 'Vienam vecākam ir daudz darba. Grupā jūs saņemat atbalstu. Grupā jūs saņemat padomus. Jūs satiekat citus vecākus.'
WHERE code = '1.3' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Vecākam vai bērna likumiskajam pārstāvim. Bērnam ir no 12 līdz 16 gadiem.',
 about_easy = 'Bērns kļūst liels. Viņš daudz ko grib darīt pats. Mēs runājam par to, kā sarunāties. Mēs runājam par to, kā uzticēties. Mēs runājam par robežām.'
WHERE code = '1.4' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Bērnam. Bērnam ir no 8 līdz 12 gadiem. Bērns ir uzvedības sociālās korekcijas programmā.',
 about_easy = 'Bērns mācās saprast sevi. Bērns mācās saprast citus. Bērns mācās nestrīdēties. Bērns mācās darīt kopā ar citiem.'
WHERE code = '1.5' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Pusaudzim. Pusaudzim ir vismaz 13 gadu. Viņam vēl nav 18 gadu. Pusaudzis ir uzvedības sociālās korekcijas programmā.',
 about_easy = 'Tu uzzini, kas tev labi padodas. Tu mācies, ko darīt, kad ir grūti.'
WHERE code = '1.6' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Vecākiem ar mazu bērnu. Bērnam vēl nav 2 gadu.',
 about_easy = 'Mēs runājam par mazuli. Kā par viņu rūpēties. Kā viņš guļ. Kā viņš aug. Mēs runājam arī par vecākiem. Arī vecākiem vajag spēku.'
WHERE code = '1.7' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Jaunietim. Jaunietis ir bārenis vai palicis bez vecāku gādības. Viņam ir vismaz 18 gadu. Viņam vēl nav 24 gadu.',
 about_easy = 'Grupa satiekas vienu reizi mēnesī. Jūs mācāties dzīvot patstāvīgi. Mēs runājam par naudu. Mēs runājam par mājokli. Mēs runājam par darbu. Maksā valsts.'
WHERE code = '1.8' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Ģimenei. Vecākiem un bērnam ir grūti saprasties. Bērnam ir no 2 līdz 16 gadiem.',
 about_easy = 'Uz nodarbībām nāk visa ģimene. Jūs mācāties sarunāties. Jūs mācāties klausīties. Jūs kopā labi pavadāt laiku.'
WHERE code = '1.9' AND whom_easy = '';
UPDATE programme SET whom_easy = 'Vecākam kopā ar bērnu. Bērnam ir no 5 līdz 8 gadiem.',
 about_easy = 'Vecāks un bērns nāk kopā. Jūs spēlējaties. Jūs kopā kaut ko radāt.'
WHERE code = '1.10' AND whom_easy = '';

INSERT INTO page_text (page, language, body, created_at) VALUES ('privacy', 'lv',
 'Šeit rakstīts, kā Jelgavas sociālo lietu pārvalde apstrādā personas datus, kad jūs piesakāties izglītojošai vai atbalsta grupai un to apmeklējat.\n\n'
 '# Kas atbild par datiem\nPārzinis ir Jelgavas valstspilsētas pašvaldības iestāde „Jelgavas sociālo lietu pārvalde”. Pārvaldē var sazināties arī ar datu aizsardzības speciālistu.\n{contacts}\n\n'
 '# Kāpēc dati vajadzīgi un uz kāda pamata\nDati vajadzīgi, lai izskatītu iesniegumu, pieņemtu lēmumu, dotu vietu grupā, uzskaitītu nodarbību apmeklējumu un sagatavotu likumā noteiktos pārskatus.\nTas ir uzdevums, kas pašvaldībai ar likumu dots sabiedrības interesēs: Vispārīgās datu aizsardzības regulas 6. panta 1. punkta e) apakšpunkts, bet tur, kur likums uzliek pienākumu, – c) apakšpunkts. Tāpēc jūsu piekrišanu neprasām. Uzdevums noteikts Sociālo pakalpojumu un sociālās palīdzības likumā un pašvaldības saistošajos noteikumos Nr. 18-8. Lēmumu pieņem pēc Administratīvā procesa likuma.\nZiņas par veselību, vardarbību vai bērna uzvedību ir īpaši sargājamas. Tās apstrādājam tikai tad, ja bez tām nevar saprast, kāda palīdzība vajadzīga (regulas 9. panta 2. punkta b), g) un h) apakšpunkts).\n\n'
 '# Kādus datus apstrādājam\n- Vārdu, uzvārdu, personas kodu vai dzimšanas datumu, dzimumu un adresi.\n- Tālruni, e-pastu un to, kā ar jums droši sazināties.\n- To, ko jūs rakstāt par situāciju, un dokumentus, ko pievienojat.\n- Lēmumus, saziņu, vietu grupā un nodarbību apmeklējumu.\n\n'
 'Datus saņemam no jums. Pārbaudei drīkstam izmantot valsts un pašvaldības reģistrus, ciktāl likums to atļauj.\n\n'
 '# Kas datus saņem\n- Pakalpojuma sniedzējs, ar kuru pārvaldei ir līgums, – tikai to, kas vajadzīgs nodarbībām.\n- Valsts un pašvaldības sociālo pakalpojumu informācijas sistēmas, ciktāl to prasa likums.\n- Citas iestādes un tiesa, ja likums tām dod tiesības datus saņemt.\n\n'
 'Reklāmai datus nenododam nevienam. Par katru iesniegumu lemj cilvēks, nevis dators.\n\n'
 '# Cik ilgi datus glabājam\nNeiesniegts melnraksts tiek izdzēsts. Cik ilgi tas glabājas, rakstīts pie paša melnraksta. Lietu glabājam tik ilgi, cik noteikts pārvaldes lietu nomenklatūrā, kas saskaņota ar Latvijas Nacionālo arhīvu.\n\n'
 '# Kā dati ir pasargāti\nPersonas kodi un viss, ko jūs rakstāt, glabājas šifrēti. Katru reizi, kad darbinieks atver jūsu lietu, tas tiek pierakstīts.\n\n'
 '# Jūsu tiesības\n- Uzzināt, kādi dati par jums ir, un saņemt to kopiju.\n- Lūgt, lai kļūdas izlabo.\n- Lūgt datus dzēst vai to apstrādi ierobežot, ja likums to pieļauj.\n- Iebilst pret apstrādi.\n- Uzzināt, kas skatījis jūsu lietu.\n\n'
 'Rakstiet mums vai nāciet uz pārvaldi. Atbildam mēneša laikā. Ja domājat, ka ar datiem rīkojamies nepareizi, varat sūdzēties Datu valsts inspekcijai.\n\n'
 '# Vai dati jādod\nBez ziņām, kas vajadzīgas lēmumam, iesniegumu nevar izskatīt. Ja kaut ko nevēlaties rakstīt internetā, to var pateikt klātienē.\n\n'
 '# Kas paliek jūsu pārlūkā\nVietne pārlūkā saglabā tikai to, kas vajadzīgs, lai nepazustu nepabeigts iesniegums, izvēlētā valoda un pieslēgšanās. Neviens jums te neseko.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('privacy', 'en',
 'This page says how the Jelgava Social Affairs Administration processes personal data when you apply for an educational or support group and attend it.\n\n'
 '# Who is responsible\nThe controller is the institution of the Jelgava municipality „Jelgavas sociālo lietu pārvalde” (Jelgava Social Affairs Administration). There you also reach its data protection officer.\n{contacts}\n\n'
 '# Why the data are needed, and on what basis\nThe data are needed to examine the application, to decide, to give a place in a group, to register attendance and to make the reports that the law demands.\nThis is a task in the public interest that the law gives to the municipality: Article 6(1)(e) of the General Data Protection Regulation and, where the law imposes a duty, Article 6(1)(c). That is why we do not ask for your consent. The task stands in the Law on Social Services and Social Assistance and in the municipality''s binding regulations No. 18-8. The decision is made under the Administrative Procedure Law.\nWhat concerns health, violence or a child''s behaviour is specially protected. We process it only where the need for help cannot be understood without it (Article 9(2)(b), (g) and (h)).\n\n'
 '# Which data\n- Given name, family name, personal code or birth date, sex and address.\n- Telephone, e-mail and how to reach you safely.\n- What you write about the situation, and documents that you add.\n- Decisions, correspondence, the place in a group and attendance of sessions.\n\n'
 'We get the data from you. To check them we may use registers of the state and the municipality as far as the law allows.\n\n'
 '# Who receives them\n- The service provider under contract with the administration: only what the sessions need.\n- The information systems for social services of the state and the municipality, as far as the law demands.\n- Other institutions and the court, where the law entitles them.\n\n'
 'We give data to nobody for advertising. A person decides on each application, not a computer.\n\n'
 '# How long we keep them\nA draft that is not sent is deleted. How long it is kept is written beside the draft. A file is kept as long as the administration''s file plan demands, which is agreed with the National Archives of Latvia.\n\n'
 '# How they are protected\nPersonal codes and everything that you write are stored encrypted. Each time an employee opens your file, this is recorded.\n\n'
 '# Your rights\n- To learn which data about you there are, and to get a copy.\n- To have mistakes corrected.\n- To ask for deletion or restriction, where the law permits it.\n- To object to the processing.\n- To learn who has seen your file.\n\n'
 'Write to us or come to the administration. We answer within a month. If you think that we handle data wrongly, you may complain to the Data State Inspectorate (Datu valsts inspekcija).\n\n'
 '# Whether you must give them\nWithout the data that a decision needs, an application cannot be examined. What you do not want to write on the internet you can say in person.\n\n'
 '# What stays in your browser\nThe site stores in your browser only what is needed so that an unfinished application, the chosen language and the signing in are not lost. Nobody follows you here.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('privacy', 'lv-easy',
 'Šī lapa ir par jūsu datiem.\nDati ir ziņas par jums. Piemēram, vārds, adrese un tas, ko jūs rakstāt.\n\n'
 '# Kam ir jūsu dati\nJūsu dati ir Jelgavas sociālo lietu pārvaldei.\n{contacts}\n\n'
 '# Kāpēc mums vajag datus\n- Mēs izlasām jūsu iesniegumu.\n- Mēs pieņemam lēmumu.\n- Mēs dodam vietu grupā.\n- Mēs atzīmējam, kurš nāk uz nodarbībām.\n\n'
 'Šo darbu mums uzdod likums.\nTāpēc mēs neprasām jūsu piekrišanu.\nLikums ir Eiropas Datu regulas 6. pants.\n\n'
 '# Kas redz jūsu datus\n- Darbinieki, kuri strādā ar jūsu iesniegumu.\n- Grupas vadītāji. Viņi redz tikai to, kas vajadzīgs nodarbībām.\n- Valsts, ja to prasa likums.\n\n'
 'Mēs nedodam datus reklāmai.\nPar jūsu iesniegumu lemj cilvēks. Nelemj dators.\n\n'
 '# Vai dati ir drošībā\nJūsu dati glabājas šifrēti. Tas nozīmē: svešs cilvēks tos nevar izlasīt.\nMēs pierakstām, kurš darbinieks atver jūsu lietu.\n\n'
 '# Cik ilgi dati glabājas\nNepabeigtu iesniegumu mēs izdzēšam.\nLietu mēs glabājam tik ilgi, cik noteikts noteikumos.\n\n'
 '# Ko jūs varat prasīt\n- Jūs varat prasīt: kādi dati par mani jums ir?\n- Jūs varat prasīt: izlabojiet kļūdu.\n- Jūs varat prasīt: kas skatījās manu lietu?\n- Jūs varat teikt: es nepiekrītu.\n\n'
 'Rakstiet mums vai nāciet pie mums.\nMēs atbildam viena mēneša laikā.\nJa mēs darām nepareizi, sūdzieties Datu valsts inspekcijai.\n\n'
 '# Ja negribat rakstīt\nDažas ziņas ir vajadzīgas lēmumam.\nJa negribat tās rakstīt internetā, nāciet un pastāstiet.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('accessibility', 'lv',
 'Jelgavas sociālo lietu pārvalde apņemas šo vietni veidot piekļūstamu saskaņā ar Ministru kabineta 2020. gada 14. jūlija noteikumiem Nr. 445 „Kārtība, kādā iestādes ievieto informāciju internetā”.\nŠis paziņojums attiecas uz vietni „Izglītojošās un atbalsta grupas”.\n\n'
 '# Cik piekļūstama ir šī vietne\nVietne daļēji atbilst noteikumiem Nr. 445 un standartam LVS EN 301 549 (WCAG 2.1, AA līmenis) tālāk minēto iemeslu dēļ.\n\n'
 '# Saturs, kas nav piekļūstams\n## Neatbilst prasībām\n- Lēmums ir PDF dokuments latviešu valodā. Tam ir virsrakstu un rindkopu struktūra, bet ar palīgtehnoloģijām tas vēl nav pārbaudīts.\n- Vietni vēl nav pārbaudījuši lietotāji ar invaliditāti.\n\n'
 '## Nesamērīgs slogs\nUz nesamērīgu slogu neatsaucamies.\n\n'
 '## Uz ko prasības neattiecas\n- Dokumenti, ko iesniegumam pievieno paši iesniedzēji.\n\n'
 '# Piekļūstamības alternatīvas\nLēmumu var saņemt izdrukātu, un darbinieks to var nolasīt un izskaidrot. Pieteikties var arī klātienē vai pa tālruni.\nVietni var lietot ar tastatūru, ar ekrāna lasītāju, mazā tālrunī, palielinātu un bez skriptiem.\n\n'
 '# Paziņojuma sagatavošana\nPaziņojums sagatavots 2026. gada 26. novembrī.\nPamats ir pašnovērtējums: katru lapu visās valodās pārbauda automātiski katru reizi, kad vietni maina, un svarīgākos soļus pārbauda arī tikai ar tastatūru.\n\n'
 '# Atsauksmēm un saziņai\nJa kaut kas neizdodas, ja pamanāt kļūdu vai informāciju vajag citā veidā, pasakiet mums. Pastāstiet, kura lapa tā bija un kas traucēja.\n{contacts}\nAtbildam mēneša laikā.\n\n'
 '# Izpildes nodrošināšana\nJa uz jūsu ziņu neatbildam vai atbilde neapmierina, rakstiet [sūdzību](/complaint) pārvaldei vai vērsieties pie Latvijas Republikas tiesībsarga.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('accessibility', 'en',
 'The Jelgava Social Affairs Administration undertakes to make this site accessible in accordance with Cabinet Regulation No. 445 of 14 July 2020, „Kārtība, kādā iestādes ievieto informāciju internetā”, which implements Directive (EU) 2016/2102.\nThis statement applies to the site „Educational and support groups”.\n\n'
 '# Compliance status\nThis site is partially compliant with Regulation No. 445 and the standard LVS EN 301 549 (WCAG 2.1, level AA), for the reasons below.\n\n'
 '# Non-accessible content\n## Non-compliance\n- A decision is a PDF document in Latvian. It has a structure of headings and paragraphs, but has not yet been tested with assistive technologies.\n- The site has not yet been tested by users with disabilities.\n\n'
 '## Disproportionate burden\nWe do not invoke any.\n\n'
 '## Content outside the scope\n- Documents that applicants themselves add to an application.\n\n'
 '# Alternatives\nYou can get a decision on paper, and an employee can read it out and explain it. You can also apply in person or by telephone.\nThe site can be used with a keyboard, with a screen reader, on a small telephone, enlarged and without scripts.\n\n'
 '# Preparation of this statement\nThis statement was prepared on 26 November 2026.\nIt is based on a self-assessment: each page is checked automatically in all languages every time the site is changed, and the most important steps are also checked with the keyboard alone.\n\n'
 '# Feedback and contact\nIf something does not work, if you notice a fault or need information in another form, tell us. Say which page it was and what was in the way.\n{contacts}\nWe answer within a month.\n\n'
 '# Enforcement procedure\nIf we do not answer, or the answer does not satisfy you, make a [complaint](/complaint) to the administration or turn to the Ombudsman of the Republic of Latvia (tiesībsargs).',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('accessibility', 'lv-easy',
 'Mēs gribam, lai šo vietni var lietot visi.\n\n'
 '# Kā vietni var lietot\n- Ar tālruni.\n- Tikai ar tastatūru.\n- Ar programmu, kas lapu nolasa balsī.\n- Ar lieliem burtiem.\n\n'
 '# Kas vēl nav labi\n- Lēmums ir PDF dokuments. To vēl nav pārbaudījuši cilvēki, kuri slikti redz.\n- Vietni vēl nav pārbaudījuši cilvēki ar invaliditāti.\n\n'
 '# Kā mēs pārbaudām\nMēs pārbaudām vietni ar programmām.\nMēs to darām katru reizi, kad vietni mainām.\nTā ir mūsu pašu pārbaude. Mēs to aprakstījām 2026. gada 26. novembrī.\nNoteikumi ir Ministru kabineta noteikumi Nr. 445.\nVietne šiem noteikumiem atbilst daļēji.\n\n'
 '# Ja kaut kas neizdodas\nZvaniet, rakstiet vai nāciet.\nMēs palīdzēsim.\nMēs varam lēmumu nolasīt un paskaidrot.\n{contacts}\nMēs atbildam viena mēneša laikā.\n\n'
 '# Ja mēs nepalīdzam\nJūs varat rakstīt [sūdzību](/complaint).\nJūs varat vērsties arī pie tiesībsarga. Tiesībsargs aizstāv cilvēku tiesības.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('complaint', 'lv',
 'Ja neesat apmierināts ar pakalpojumu vai ar to, kā pret jums izturējās, pasakiet mums. Sūdzība nekādi neietekmē jūsu iesniegumu vai vietu grupā.\n\n'
 '# Kā sūdzēties\n- Klātienē vai pa pastu.\n- Uz pārvaldes oficiālo elektronisko adresi (e-adresi).\n- Pa e-pastu, ja vēstule ir parakstīta ar drošu elektronisko parakstu.\n\n'
 '{contacts}\n\n'
 '# Ko rakstīt\n- Kas notika, kad un kur.\n- Ko jūs vēlaties, lai mēs izdarām.\n- Jūsu vārds, uzvārds un adrese vai e-pasts atbildei.\n\n'
 'Sūdzību var iesniegt arī bez vārda. Tad mēs to pārbaudām, bet atbildi nesūtām.\n\n'
 '# Kas notiek tālāk\n1. Mēs sūdzību reģistrējam.\n2. To izskata darbinieks, par kuru sūdzība nav.\n3. Jūs saņemat atbildi mēneša laikā. Ja vajag ilgāk, mēs to pasakām iepriekš. Ilgāk par četriem mēnešiem sūdzību neizskatām.\n\n'
 'Atbildē rakstīts, vai sūdzība ir pamatota, un ko mēs darīsim.\n\n'
 '# Par grupas vadītāju vai pakalpojuma sniedzēju\nSūdzieties vai nu pakalpojuma sniedzējam, vai pārvaldei. Pārvalde uzrauga, kā pakalpojumu sniedz.\n\n'
 '# Par lēmumu\nJa nepiekrītat lēmumam, to apstrīd. Tam ir termiņš. Skatiet [Kā apstrīdēt lēmumu](/contest). Ja sūdzībā būsiet rakstījis par lēmumu, mēs to izskatīsim kā apstrīdēšanu un par to pateiksim.\n\n'
 '# Par personas datiem\nSkatiet [Personas datu apstrāde](/privacy).',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('complaint', 'en',
 'If you are not satisfied with the service or with how you were treated, tell us. A complaint does not affect your application or your place in a group in any way.\n\n'
 '# How to complain\n- In person or by post.\n- To the administration''s official electronic address (e-adrese).\n- By e-mail, if the letter carries a secure electronic signature.\n\n'
 '{contacts}\n\n'
 '# What to write\n- What happened, when and where.\n- What you want us to do.\n- Your name, and an address or e-mail for the answer.\n\n'
 'A complaint can be made without a name as well. Then we look into it but send no answer.\n\n'
 '# What happens next\n1. We register the complaint.\n2. An employee whom it is not about examines it.\n3. You get an answer within a month. If we need longer, we tell you before. It never takes more than four months.\n\n'
 'The answer says whether the complaint is justified, and what we are going to do.\n\n'
 '# About a group leader or the service provider\nComplain either to the service provider or to the administration. The administration supervises how the service is provided.\n\n'
 '# About a decision\nIf you do not agree with a decision, contest it. There is a term for that. See [How to contest a decision](/contest). If a complaint turns out to be about a decision, we treat it as a contest and tell you so.\n\n'
 '# About personal data\nSee [Personal data processing](/privacy).',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('complaint', 'lv-easy',
 'Vai kaut kas nebija labi?\nVai pret jums izturējās slikti?\nPasakiet mums. To sauc par sūdzību.\nSūdzība jums nekaitē. Jūsu iesniegums paliek. Jūsu vieta grupā paliek.\n\n'
 '# Kā sūdzēties\n- Nāciet pie mums.\n- Uzrakstiet vēstuli.\n- Rakstiet uz e-adresi.\n\n'
 '{contacts}\n\n'
 '# Ko teikt\n- Kas notika.\n- Kad tas bija.\n- Ko jūs gribat.\n- Kā jūs sauc un kur sūtīt atbildi.\n\n'
 'Jūs varat neteikt savu vārdu. Tad mēs pārbaudām, bet atbildi nesūtām.\n\n'
 '# Kas notiek tālāk\n1. Mēs pierakstām jūsu sūdzību.\n2. To lasa cits darbinieks.\n3. Jūs saņemat atbildi viena mēneša laikā.\n\n'
 '# Ja jums nepatīk lēmums\nTad lēmumu var apstrīdēt.\nIzlasiet: [Kā apstrīdēt lēmumu](/contest).',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('contest', 'lv',
 'Ja nepiekrītat pārvaldes lēmumam, jūs varat lūgt, lai to pārbauda augstāka iestāde. To sauc par apstrīdēšanu.\n\n'
 '# Līdz kurai dienai\nViena mēneša laikā no dienas, kad lēmums stājies spēkā. Pēdējā diena ir rakstīta lēmuma beigās; to var redzēt arī lapā [Iesnieguma gaita](/status).\nJa lēmumā nav rakstīts, kur un līdz kuram laikam to var apstrīdēt, apstrīdēt var viena gada laikā.\n\n'
 '# Kur\nIesniegumu iesniedz Jelgavas sociālo lietu pārvaldē. Pārvalde to nosūta augstākai iestādei – Jelgavas valstspilsētas pašvaldībai.\n{contacts}\n\n'
 '# Kā\n- Klātienē, pa pastu vai uz pārvaldes oficiālo elektronisko adresi (e-adresi).\n- Rakstiet, kuram lēmumam nepiekrītat: tā numuru un datumu.\n- Rakstiet, kam tieši nepiekrītat un kāpēc.\n- Rakstiet, ko lūdzat: lēmumu atcelt, mainīt vai pieņemt citu.\n- Parakstieties un norādiet, kur sūtīt atbildi.\n\n'
 'Ja rakstīt ir grūti, nāciet: darbinieks palīdzēs uzrakstīt.\n\n'
 '# Kas notiek tālāk\n1. Apstrīdēšana parasti aptur lēmuma darbību, kamēr to izskata.\n2. Augstākā iestāde lēmumu pārbauda vēlreiz un mēneša laikā atbild. Ja vajag ilgāk, par to jums paziņo.\n3. Lēmumu var atstāt tādu pašu, mainīt vai atcelt.\n4. Ja nepiekrītat arī šai atbildei, viena mēneša laikā to var pārsūdzēt Administratīvajā rajona tiesā. Kā to darīt, būs rakstīts atbildē.\n\n'
 '# Kas nav jāapstrīd\nJa neesat apmierināts ar nodarbībām vai ar to, kā pret jums izturējās, rakstiet [sūdzību](/complaint). Ja lēmumā ir pārrakstīšanās kļūda, piezvaniet: to izlabo bez apstrīdēšanas.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('contest', 'en',
 'If you do not agree with a decision of the administration, you can ask a higher authority to examine it. This is called contesting.\n\n'
 '# Until when\nWithin one month from the day when the decision has taken effect. The last day is written at the end of the decision; you can also see it on the page [Where is my application?](/status)\nIf the decision does not say where and until when it can be contested, you have one year.\n\n'
 '# Where\nHand the submission in at the Jelgava Social Affairs Administration. It sends it on to the higher authority, the municipality of Jelgava.\n{contacts}\n\n'
 '# How\n- In person, by post or to the administration''s official electronic address (e-adrese).\n- Say which decision you do not agree with: its number and date.\n- Say what exactly you do not agree with, and why.\n- Say what you ask for: to cancel the decision, to change it or to make another one.\n- Sign it and say where the answer is to go.\n\n'
 'The submission is written in Latvian. If writing is difficult, come to us: an employee will help you to write it.\n\n'
 '# What happens next\n1. While it is examined, the decision as a rule has no effect.\n2. The higher authority examines the decision anew and answers within a month. If it needs longer, it tells you.\n3. The decision can be left as it is, changed or cancelled.\n4. If you do not agree with this answer either, you can appeal within one month to the Administrative District Court. The answer will say how.\n\n'
 '# What need not be contested\nIf you are not satisfied with the sessions or with how you were treated, make a [complaint](/complaint). If there is a clerical error in the decision, call us: it is corrected without contesting.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('contest', 'lv-easy',
 'Jūs saņēmāt lēmumu.\nJūs nepiekrītat lēmumam.\nTad jūs varat prasīt, lai lēmumu pārbauda vēlreiz.\nTo sauc: apstrīdēt.\n\n'
 '# Cik daudz laika ir\nJums ir viens mēnesis.\nPēdējā diena ir rakstīta lēmumā.\nŠo dienu jūs redzat arī šeit: [Iesnieguma gaita](/status).\n\n'
 '# Kur iet\nIesniegumu atnesiet vai atsūtiet mums.\nMēs to nosūtām pašvaldībai.\nPašvaldība pārbauda lēmumu.\n{contacts}\n\n'
 '# Ko rakstīt\n- Kuram lēmumam jūs nepiekrītat. Lēmumam ir numurs.\n- Kāpēc jūs nepiekrītat.\n- Ko jūs gribat.\n- Kā jūs sauc un kur sūtīt atbildi.\n\n'
 'Ja rakstīt ir grūti, nāciet pie mums. Mēs palīdzēsim.\n\n'
 '# Kas notiek tālāk\n1. Pašvaldība izlasa jūsu iesniegumu.\n2. Pašvaldība atbild viena mēneša laikā.\n3. Ja jūs nepiekrītat arī tad, jūs varat iet uz tiesu. Atbildē būs rakstīts, kā.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('contacts', 'lv',
 'Zvaniet, rakstiet vai nāciet – kā jums vieglāk. Uz pirmo sarunu ņemiet līdzi personu apliecinošu dokumentu.\n\n'
 '# Oficiālā elektroniskā adrese\nRakstiet uz e-adresi no latvija.gov.lv. Adresātu meklējiet pēc nosaukuma „Jelgavas sociālo lietu pārvalde”.\n\n'
 '# Ja palīdzību vajag tūlīt\n- Ja kādam draud briesmas, zvaniet 112.\n- Bērnu un pusaudžu uzticības tālrunis: 116111.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('contacts', 'en',
 'Call, write or come – whatever is easier for you. To the first talk, bring an identity document.\n\n'
 '# Official electronic address\nWrite to our e-adrese from latvija.gov.lv. Look for the addressee „Jelgavas sociālo lietu pārvalde”.\n\n'
 '# If you need help at once\n- If somebody is in danger, call 112.\n- Helpline for children and teenagers: 116111.',
 '2026-11-26 00:00:00');
INSERT INTO page_text (page, language, body, created_at) VALUES ('contacts', 'lv-easy',
 'Zvaniet, rakstiet vai nāciet.\nNāciet ar pasi vai personas apliecību.\n\n'
 '# Ja palīdzību vajag tūlīt\n- Vai ir briesmas? Zvaniet 112.\n- Tālrunis bērniem un pusaudžiem: 116111.',
 '2026-11-26 00:00:00');
