<?cs # What the office wrote to an applicant, as a letter. One element a line: kind TAB markup (lib/paper/pdf.h). Latvian only.
     Letter.{registered,authority,authority_address,given_name,family_name,address,written,reference,without_progress,hearing,due,text.N.text,author,author_title} ?>p	<b><?cs var:Letter.authority ?></b>
p	<?cs var:Letter.authority_address ?>
space	
row	Adresāts	<b><?cs var:Letter.given_name ?> <?cs var:Letter.family_name ?></b>
<?cs if:Letter.address ?>row		<?cs var:Letter.address ?>
<?cs else ?>row		Izsniedzams klātienē
<?cs /if ?>row	Datums	Jelgavā, <?cs var:Letter.written ?>
<?cs if:Letter.registered ?>row	Reģistrēts	Nr. <?cs var:Letter.registered ?>
<?cs /if ?>row	Iesniegums	Nr. <?cs var:Letter.reference ?>
h1	<?cs if:Letter.without_progress ?>Par iesnieguma atstāšanu bez virzības<?cs elif:Letter.hearing ?>Par viedokļa noskaidrošanu pirms lēmuma pieņemšanas<?cs elif:Letter.due ?>Par iesniegumam nepieciešamo informāciju<?cs else ?>Par Jūsu iesniegumu<?cs /if ?>
<?cs each:line = Letter.text ?>p	<?cs var:line.text ?>
<?cs /each ?><?cs if:Letter.hearing ?>p	Savu viedokli un argumentus Jūs varat izteikt līdz <b><?cs var:Letter.due ?></b> (ieskaitot): klātienē, pa tālruni, pa pastu vai vietnē, lapā „Iesnieguma gaita”, ar iesnieguma numuru un piekļuves kodu.
<?cs elif:Letter.due ?>p	Lūdzam atbildēt līdz <b><?cs var:Letter.due ?></b> (ieskaitot): klātienē, pa pastu vai vietnē, lapā „Iesnieguma gaita”, ar iesnieguma numuru un piekļuves kodu.
<?cs /if ?><?cs if:Letter.without_progress ?>p	Ja trūkumi šajā termiņā netiks novērsti, iesniegums būs uzskatāms par neiesniegtu. Tas neliedz Jums pieteikties no jauna.
<?cs /if ?>sign	<?cs var:Letter.author_title ?>		<b><?cs var:Letter.author ?></b>
