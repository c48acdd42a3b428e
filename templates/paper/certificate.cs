<?cs # That a group was completed. One element a line: kind TAB markup (lib/paper/pdf.h). Latvian only.
     Certificate.{authority,authority_address,number,given_name,family_name,code,name_lv,group_number,provider,first_on,last_on,present,finished_on} ?>p	<b><?cs var:Certificate.authority ?></b>
p	<?cs var:Certificate.authority_address ?>
space	
row	Apliecība	Nr. <?cs var:Certificate.number ?>
row	Datums	Jelgavā, <?cs var:Certificate.finished_on ?>
h1	Apliecība
p	Ar šo tiek apliecināts, ka
h2	<?cs var:Certificate.given_name ?> <?cs var:Certificate.family_name ?>
p	no <?cs var:Certificate.first_on ?> līdz <?cs var:Certificate.last_on ?> ir piedalījies (piedalījusies) izglītojošās un atbalsta grupas „<?cs var:Certificate.name_lv ?>” (<?cs var:Certificate.code ?>) nodarbībās un to pabeidzis (pabeigusi).
row	Nodarbības	apmeklētas: <?cs var:Certificate.present ?>
row	Grupa	<?cs var:Certificate.group_number ?>
row	Pakalpojuma sniedzējs	<?cs var:Certificate.provider ?>
space	
sign	Pakalpojuma sniedzēja pārstāvis		______________________
