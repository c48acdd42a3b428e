<?cs # The act of acceptance of a month's claim. One element a line: kind TAB markup (lib/paper/pdf.h). Latvian only.
     Act.{authority,authority_address,number,contract,provider,payer,first,last,day,persons,unpaid,sender,officer,own_total,correction_total,total}
     Act.own.N, Act.correction.N: {group,code,name_lv,unit,sessions,minutes,persons,price,sum} ?><?cs
def:unit(item) ?><?cs
	if:item.unit == "person_session" ?>personas nodarbībās: <?cs var:item.persons ?>, cena par personu <?cs var:item.price ?><?cs
	elif:item.unit == "session" ?>nodarbības: <?cs var:item.sessions ?>, cena par nodarbību <?cs var:item.price ?><?cs
	elif:item.unit == "hour" ?>nodarbības: <?cs var:item.sessions ?> (<?cs var:item.minutes ?> min), cena par stundu <?cs var:item.price ?><?cs
	else ?>personas nodarbībās: <?cs var:item.persons ?><?cs
	/if ?>; summa <?cs var:item.sum ?><?cs
/def ?>p	<b><?cs var:Act.authority ?></b>
p	<?cs var:Act.authority_address ?>
space	
row	Akts	Nr. <?cs var:Act.number ?>
row	Datums	Jelgavā, <?cs var:Act.day ?>
h1	Pieņemšanas–nodošanas akts
row	Līgums	Nr. <?cs var:Act.contract ?>
row	Pakalpojuma sniedzējs	<?cs var:Act.provider ?>
row	Maksātājs	<?cs if:Act.payer == "state" ?>valsts<?cs else ?>pašvaldība<?cs /if ?>
row	Laikposms	no <?cs var:Act.first ?> līdz <?cs var:Act.last ?>
p	Pakalpojuma sniedzējs nodod un pārvalde pieņem faktiski sniegto pakalpojuma apjomu klientiem ar pārvaldes nosūtījumu. Apjoms noteikts pēc apstiprinātiem apmeklējuma žurnāliem.
h2	Laikposma nodarbības
<?cs each:item = Act.own ?>row	<?cs var:item.group ?>, <?cs var:item.code ?> „<?cs var:item.name_lv ?>”	<?cs call:unit(item) ?>
<?cs /each ?><?cs if:subcount(Act.own) == #0 ?>p	Laikposmā apmaksājamu nodarbību nav.
<?cs /if ?>row	Kopā par laikposmu	<?cs var:Act.own_total ?>
<?cs if:subcount(Act.correction) > #0 ?>h2	Precizējumi par iepriekšējiem periodiem
<?cs each:item = Act.correction ?>row	<?cs var:item.group ?>, <?cs var:item.code ?> „<?cs var:item.name_lv ?>”	<?cs call:unit(item) ?>
<?cs /each ?>row	Precizējumi kopā	<?cs var:Act.correction_total ?>
<?cs /if ?>h2	Apmaksai pieņemtā summa
row	Kopā apmaksai	<b><?cs var:Act.total ?></b>
p	Atzīmes par klientiem, kas nav apmaksājamas un šajā summā nav ietvertas: <?cs var:Act.unpaid ?>. Norēķina rindas ar nodarbībām un nosūtījumiem ir norēķina tabulā ar to pašu numuru.
space	
p	Norēķinu iesniedza pakalpojuma sniedzēja pārstāvis <?cs var:Act.sender ?>; pieņēma līguma izpildes uzraugs <?cs var:Act.officer ?>.
sign	Nodeva: pakalpojuma sniedzēja pārstāvis		______________________
sign	Pieņēma: līguma izpildes uzraugs		______________________
