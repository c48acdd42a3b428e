// Streets of Jelgava as suggestions in fields for an address. A street that is not here is simply typed.
(function () {
	'use strict';

	const streets = [
		'Akadēmijas iela', 'Alunāna iela', 'Aspazijas iela', 'Asteru iela', 'Atmodas iela', 'Ausekļa iela', 'Aviācijas iela', 'Bauskas iela',
		'Bērzu ceļš', 'Blaumaņa iela', 'Brīvības bulvāris', 'Celtnieku iela', 'Cukura iela', 'Dambja iela', 'Dobeles iela', 'Dobeles šoseja',
		'Driksas iela', 'Dzirnavu iela', 'Elektrības iela', 'Filozofu iela', 'Ganību iela', 'Garozas iela', 'Helmaņa iela', 'Institūta iela',
		'Jāņa Asara iela', 'Jāņa Čakstes bulvāris', 'Jāņa iela', 'Kalnciema ceļš', 'Kastaņu iela', 'Katoļu iela', 'Krišjāņa Barona iela',
		'Kungu iela', 'Lāčplēša iela', 'Lielā iela', 'Lietuvas šoseja', 'Loka maģistrāle', 'Māras iela', 'Mātera iela', 'Meiju ceļš', 'Miera iela',
		'Nameja iela', 'Neretas iela', 'Palīdzības iela', 'Pasta iela', 'Peldu iela', 'Pērnavas iela', 'Pils iela', 'Platones iela',
		'Pulkveža Brieža iela', 'Pulkveža Oskara Kalpaka iela', 'Raiņa iela', 'Rīgas iela', 'Rūpniecības iela', 'Sarmas iela', 'Satiksmes iela',
		'Skautu iela', 'Skolotāju iela', 'Stacijas iela', 'Strazdu iela', 'Sudrabu Edžus iela', 'Svētes iela', 'Tērvetes iela', 'Uzvaras iela',
		'Vaļņu iela', 'Vecpilsētas iela', 'Viestura iela', 'Vīgriežu iela', 'Zemgales prospekts', 'Zirgu iela', 'Zvejnieku iela'
	];
	const fields = document.querySelectorAll('main input[name$="address"]');
	const list = document.createElement('datalist');

	if (!fields.length)
		return;
	list.id = 'streets';
	streets.forEach(function (street) {
		const option = document.createElement('option');
		option.value = street + ' ';
		list.appendChild(option);
	});
	document.body.appendChild(list);
	fields.forEach(function (field) { field.setAttribute('list', list.id); });
})();
