<?cs # Cover letter of a contest that is forwarded to the higher authority. One element a line: kind TAB markup (lib/paper/pdf.h). Latvian only.
     Forwarding.{authority,authority_address,body,written,number,registered,reference,act,issued,filer,filed,until,late,author,author_title} ?>p	<b><?cs var:Forwarding.authority ?></b>
p	<?cs var:Forwarding.authority_address ?>
space	
row	Adresāts	<b><?cs var:Forwarding.body ?></b>
row	Datums	Jelgavā, <?cs var:Forwarding.written ?>
<?cs if:Forwarding.number && Forwarding.number != Forwarding.registered ?>row	Vēstule	Nr. <?cs var:Forwarding.number ?>
<?cs /if ?><?cs if:Forwarding.registered ?>row	Reģistrēts	Nr. <?cs var:Forwarding.registered ?>
<?cs /if ?>row	Lieta	Nr. <?cs var:Forwarding.reference ?>
h1	Par apstrīdēta lēmuma pārsūtīšanu
p	Pārsūtām izskatīšanai iesniegumu, ar kuru apstrīdēts lēmums Nr. <?cs var:Forwarding.act ?>, kas izdots <?cs var:Forwarding.issued ?>.
row	Iesniedzējs	<?cs var:Forwarding.filer ?>
row	Iesniegts	<?cs var:Forwarding.filed ?>
row	Termiņš	Lēmumu varēja apstrīdēt līdz <?cs var:Forwarding.until ?> (ieskaitot)
<?cs if:Forwarding.late ?>p	Iesniegums ir iesniegts pēc šā termiņa beigām. Par tā izskatīšanu lemj augstāka iestāde.
<?cs /if ?>h2	Pielikumā
li	Iesniegums par lēmuma apstrīdēšanu
li	Lēmuma Nr. <?cs var:Forwarding.act ?> kopija
li	Lietas Nr. <?cs var:Forwarding.reference ?> materiālu kopijas
sign	<?cs var:Forwarding.author_title ?>		<b><?cs var:Forwarding.author ?></b>
