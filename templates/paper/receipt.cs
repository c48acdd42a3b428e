<?cs # Confirmation that an application was received. One element a line: kind TAB markup (lib/paper/pdf.h). Latvian only.
     Receipt.{authority,authority_address,given_name,family_name,address,written,registered,reference,origin,received,code,name_lv,due,access_code,signer,signer_title} ?>p	<b><?cs var:Receipt.authority ?></b>
p	<?cs var:Receipt.authority_address ?>
space	
row	Adresāts	<b><?cs var:Receipt.given_name ?> <?cs var:Receipt.family_name ?></b>
<?cs if:Receipt.address ?>row		<?cs var:Receipt.address ?>
<?cs else ?>row		Izsniedzams klātienē
<?cs /if ?>row	Datums	Jelgavā, <?cs var:Receipt.written ?>
h1	Apliecinājums par iesnieguma saņemšanu
row	Iesniegums	Nr. <?cs var:Receipt.reference ?>
<?cs if:Receipt.registered ?>row	Reģistrēts	Nr. <?cs var:Receipt.registered ?>
<?cs /if ?>row	Saņemts	<?cs var:Receipt.received ?><?cs
if:Receipt.origin == "web" ?>, tīmekļa vietnē<?cs elif:Receipt.origin == "counter" ?>, klātienē<?cs elif:Receipt.origin == "post" ?>, pa pastu<?cs elif:Receipt.origin == "phone" ?>, pa tālruni<?cs /if ?>
row	Pakalpojums	Izglītojošās un atbalsta grupas nodarbības „<?cs var:Receipt.name_lv ?>” (<?cs var:Receipt.code ?>)
row	Lēmuma termiņš	Lēmums jāpieņem līdz <b><?cs var:Receipt.due ?></b> (ieskaitot)
<?cs if:Receipt.access_code ?>row	Piekļuves kods	<b><?cs var:Receipt.access_code ?></b>
<?cs /if ?>h2	Kas notiek tālāk
li	Sociālais darbinieks izskata iesniegumu un var Jums piezvanīt.
li	Pārvaldes vadītājs pieņem lēmumu. Jūs to saņemsiet tādā veidā, kādu norādījāt.
li	Ja pakalpojumu piešķirs, grupas vadītājs Jums pateiks, kad un kur notiek pirmā nodarbība.
<?cs if:Receipt.access_code ?>p	Ar iesnieguma numuru un piekļuves kodu vietnē, lapā „Iesnieguma gaita”, redzams, cik tālu ticis iesniegums. Glabājiet šo lapu tā, lai to redzat tikai Jūs.
<?cs /if ?>sign	<?cs var:Receipt.signer_title ?>		<b><?cs var:Receipt.signer ?></b>
