<?cs # The referral: what the provider gives a place and is paid against. One element a line: kind TAB markup (lib/paper/pdf.h). Latvian only.
     Referral.{authority,authority_address,number,issued_on,act,act_issued_on,reference,given_name,family_name,birth_date,code,name_lv,sessions,not_before,state,held,starts_on,ends_on,ended_on,today,approver,approver_title} ?>p	<b><?cs var:Referral.authority ?></b>
p	<?cs var:Referral.authority_address ?>
space	
row	Nosūtījums	Nr. <?cs var:Referral.number ?>, izsniegts <?cs var:Referral.issued_on ?>
row	Pamats	Lēmums Nr. <?cs var:Referral.act ?>, pieņemts <?cs var:Referral.act_issued_on ?>
row	Iesniegums	Nr. <?cs var:Referral.reference ?>
h1	Nosūtījums pakalpojuma saņemšanai
row	Pakalpojuma saņēmējs	<b><?cs var:Referral.given_name ?> <?cs var:Referral.family_name ?></b>, dzimšanas datums: <?cs var:Referral.birth_date ?>
row	Pakalpojums	Izglītojošās un atbalsta grupas nodarbības „<?cs var:Referral.name_lv ?>” (<?cs var:Referral.code ?>)
row	Apjoms	<?cs if:Referral.sessions > #0 ?>Nodarbību skaits: <?cs var:Referral.sessions ?><?cs else ?>Viena nodarbība mēnesī<?cs /if ?>
<?cs if:Referral.not_before ?>row	Pakalpojums sākams	Ne agrāk kā <?cs var:Referral.not_before ?>
<?cs /if ?>h2	Derīgums
<?cs if:Referral.state == "void" ?>p	<b>Nosūtījums ir anulēts.</b>
<?cs elif:Referral.state == "expired" ?>p	<b>Nosūtījuma derīgums beidzās <?cs var:Referral.ended_on ?>.</b>
<?cs elif:Referral.state == "used" ?>p	<b>Nosūtījums ir izlietots.</b>
<?cs else ?><?cs if:Referral.starts_on ?>p	Nosūtījums ir spēkā no <?cs var:Referral.starts_on ?> līdz <?cs var:Referral.ends_on ?> (ieskaitot).
<?cs else ?>p	Nosūtījums ir spēkā. Tā derīguma termiņš sākas dienā, kad saņēmējam apstiprināta vieta grupā; kamēr saņēmējs gaida rindā, tas nebeidzas.
<?cs /if ?><?cs if:Referral.held ?>p	<b>Pašlaik pakalpojums pēc šī nosūtījuma netiek sniegts.</b>
<?cs /if ?><?cs /if ?>p	Pakalpojuma sniedzējam maksā par nodarbībām, kas sniegtas nosūtījuma derīguma laikā un tā apjomā.
sign	<?cs var:Referral.approver_title ?>		<b><?cs var:Referral.approver ?></b>
p	Sagatavots <?cs var:Referral.today ?>.
