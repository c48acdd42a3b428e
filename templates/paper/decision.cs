<?cs # The decision, in the order of the Administrative Procedure Law s. 67(2). One element a line: kind TAB markup (lib/paper/pdf.h). Latvian only: an act is. ?><?cs def:or_gap(value) ?><?cs if:value ?><?cs var:value ?><?cs else ?>________<?cs /if ?><?cs /def ?><?cs def:operative_lines() ?><?cs each:line = Paper.operative ?>p	<?cs var:line.text ?>
<?cs /each ?><?cs /def ?>p	<b><?cs var:Paper.authority ?></b>
p	<?cs var:Paper.authority_address ?>
space	
row	Adresāts	<b><?cs var:Paper.applicant_given_name ?> <?cs var:Paper.applicant_family_name ?></b>
row		<?cs var:Paper.applicant_address ?>
row	Lēmums	Nr. <?cs var:Paper.number ?>, Jelgavā, <?cs var:Paper.issued ?>
<?cs if:Paper.registered ?>row	Reģistrēts	Nr. <?cs var:Paper.registered ?>
<?cs /if ?>row	Iesniegums	Nr. <?cs var:Paper.reference ?>, saņemts <?cs var:Paper.received ?>
h1	<?cs if:Paper.outcome == "granted" ?>Lēmums par pakalpojuma piešķiršanu<?cs elif:Paper.outcome == "refused" ?>Lēmums par atteikumu piešķirt pakalpojumu<?cs elif:Paper.outcome == "extended" ?>Lēmums par termiņa pagarināšanu<?cs elif:Paper.outcome == "corrected" ?>Lēmums par pārrakstīšanās kļūdas labošanu<?cs elif:Paper.outcome == "suspended" ?>Lēmums par pakalpojuma pārtraukšanu uz laiku<?cs elif:Paper.outcome == "terminated" ?>Lēmums par pakalpojuma izbeigšanu<?cs elif:Paper.outcome == "revoked" ?>Lēmums par lēmuma atcelšanu<?cs else ?>Lēmums par pakalpojuma daļēju piešķiršanu<?cs /if ?>
<?cs if:Paper.about ?>row	Par lēmumu	Nr. <?cs var:Paper.about ?>, pieņemts <?cs var:Paper.about_issued_in ?>
<?cs /if ?>row	Pakalpojums	Izglītojošās un atbalsta grupas nodarbības „<?cs var:Paper.programme ?>” (<?cs var:Paper.programme_code ?>)
row	Pakalpojuma saņēmējs	<?cs var:Paper.given_name ?> <?cs var:Paper.family_name ?>, dzimšanas datums: <?cs var:Paper.birth_date ?>
h2	Konstatētie fakti
<?cs each:line = Paper.facts ?>p	<?cs var:line.text ?>
<?cs /each ?><?cs if:subcount(Paper.reasons) > #0 ?>h2	Pamatojums
<?cs each:line = Paper.reasons ?>p	<?cs var:line.text ?>
<?cs /each ?><?cs /if ?>h2	Piemērotās tiesību normas
<?cs each:line = Paper.norms ?>li	<?cs var:line.text ?>
<?cs /each ?><?cs if:subcount(Paper.hearing) > #0 ?>h2	Adresāta viedoklis
<?cs each:line = Paper.hearing ?>p	<?cs var:line.text ?>
<?cs /each ?><?cs /if ?>h2	Lēmums
<?cs if:Paper.outcome == "granted" ?>p	<b>Piešķirt</b> pakalpojumu – izglītojošās un atbalsta grupas nodarbības „<?cs var:Paper.programme ?>”<?cs if:Paper.sessions > #0 ?>, nodarbību skaits: <?cs var:Paper.sessions ?><?cs else ?>, vienu reizi mēnesī<?cs /if ?>.
p	Ar šo lēmumu izsniegts arī nosūtījums pakalpojuma saņemšanai. Par vietu grupā un pirmo nodarbību Jums paziņos pakalpojuma sniedzējs.
<?cs elif:Paper.outcome == "refused" ?>p	<b>Atteikt</b> piešķirt pakalpojumu – izglītojošās un atbalsta grupas nodarbības „<?cs var:Paper.programme ?>”.
<?cs elif:Paper.outcome == "extended" ?>p	<b>Pagarināt</b> termiņu lēmuma pieņemšanai par iesniegumu Nr. <?cs var:Paper.reference ?> līdz <?cs var:Paper.extend_to ?> (ieskaitot).
p	Iesnieguma izskatīšana turpinās. Lēmumu par pakalpojumu Jums paziņos atsevišķi.
<?cs elif:Paper.outcome == "corrected" ?>p	<b>Izlabot</b> pārrakstīšanās kļūdu <?cs var:Paper.about_issued ?> lēmumā Nr. <?cs var:Paper.about ?>:
<?cs call:operative_lines() ?>p	Lēmuma būtība nemainās.
<?cs elif:Paper.outcome == "suspended" ?>p	<b>Pārtraukt uz laiku</b> pakalpojumu – izglītojošās un atbalsta grupas nodarbības „<?cs var:Paper.programme ?>” – no <?cs call:or_gap(Paper.from) ?> līdz <?cs call:or_gap(Paper.until) ?> (ieskaitot).
p	Pamats: <?cs call:or_gap(Paper.ground) ?>.
<?cs call:operative_lines() ?><?cs elif:Paper.outcome == "terminated" ?>p	<b>Izbeigt</b> pakalpojumu – izglītojošās un atbalsta grupas nodarbības „<?cs var:Paper.programme ?>” – no <?cs call:or_gap(Paper.from) ?>.
p	Pamats: <?cs call:or_gap(Paper.ground) ?>.
<?cs call:operative_lines() ?><?cs elif:Paper.outcome == "revoked" ?>p	<b>Atcelt</b> <?cs var:Paper.about_issued ?> lēmumu Nr. <?cs var:Paper.about ?>.
<?cs call:operative_lines() ?><?cs else ?><?cs
if:Paper.part == "other_programme" ?>p	<b>Piešķirt daļēji</b>: pakalpojuma „<?cs var:Paper.programme ?>” vietā piešķirt izglītojošās un atbalsta grupas nodarbības „<?cs var:Paper.part_programme ?>” (<?cs var:Paper.part_code ?>)<?cs if:Paper.sessions > #0 ?>, nodarbību skaits: <?cs var:Paper.sessions ?><?cs else ?>, vienu reizi mēnesī<?cs /if ?>.
<?cs else ?>p	<b>Piešķirt daļēji</b> pakalpojumu – izglītojošās un atbalsta grupas nodarbības „<?cs var:Paper.programme ?>”<?cs if:Paper.sessions > #0 ?>, nodarbību skaits: <?cs var:Paper.sessions ?><?cs else ?>, vienu reizi mēnesī<?cs /if ?><?cs if:Paper.part == "later_start" ?>, sākot ne agrāk kā <?cs var:Paper.from_in ?><?cs elif:Paper.part == "waiting_list" ?>. Brīvas vietas grupā pašlaik nav, un pakalpojuma saņēmējs gaida rindā<?cs /if ?>.
<?cs /if ?><?cs call:operative_lines() ?>p	Ar šo lēmumu izsniegts arī nosūtījums pakalpojuma saņemšanai. Par vietu grupā un pirmo nodarbību Jums paziņos pakalpojuma sniedzējs.
<?cs /if ?>p	Lēmums stājas spēkā ar brīdi, kad tas paziņots adresātam<?cs if:Paper.channel != "in-person" ?>; tas uzskatāms par paziņotu <?cs var:Paper.effective ?><?cs /if ?>.
h2	Apstrīdēšanas kārtība
p	<?cs var:Paper.remedy_clause ?>
sign	<?cs var:Paper.approver_title ?>		<b><?cs var:Paper.approver ?></b>
p	Sagatavoja: <?cs var:Paper.preparer_title ?> <?cs var:Paper.preparer ?>
