<?cs # The register of a session to fill in by hand. One element a line: kind TAB markup (lib/paper/pdf.h). Latvian only.
     Sheet.{group_number,code,name_lv,number,day,starts_at,room,topic,person.N.{n,given_name,family_name,companions}} ?>h1	Apmeklējuma uzskaites lapa
row	Grupa	<?cs var:Sheet.group_number ?>, „<?cs var:Sheet.name_lv ?>” (<?cs var:Sheet.code ?>), nodarbība Nr. <?cs var:Sheet.number ?>
row	Diena un vieta	<?cs var:Sheet.day ?> plkst. <?cs var:Sheet.starts_at ?>, <?cs var:Sheet.room ?>
<?cs if:Sheet.topic ?>row	Tēma	<?cs var:Sheet.topic ?>
<?cs /if ?>p	<b>P</b> – piedalījās, <b>V</b> – ieradās vēlāk, <b>A</b> – nebija, attaisnoti, <b>N</b> – nebija, neattaisnoti. Katram atzīmējiet vienu.
<?cs each:person = Sheet.person ?>row	<?cs var:person.n ?>. <?cs var:person.given_name ?> <?cs var:person.family_name ?><?cs if:person.companions ?> (kopā: <?cs var:person.companions ?>)<?cs /if ?>	[    ] P     [    ] V     [    ] A     [    ] N     piezīme ______________________
<?cs /each ?>space	
p	Ja nodarbība nenotika, nevienu neatzīmējiet un ierakstiet iemeslu: ________________________________________
sign	Grupas vadītājs		______________________
p	Lapa satur personas datus. Pēc ievadīšanas to glabā tikai tad un tik ilgi, cik nosaka pakalpojuma sniedzēja kārtība; citādi to iznīcina.
