// Data for the walk over all routes: made by the people of the demo themselves, through the forms of the pages.

import { crc32, deflateSync } from 'node:zlib';

import { Client } from './client.mjs';
import { freeTime, inDays, latvian, makeWorkday, today } from './today.mjs';

const param = (location, name) => new URL(location, 'http://x').searchParams.get(name);

function personFields(prefix, given, birth, sex) {
	const fields = { given_name: given, family_name: 'Maršruts', code: '', birth_date: birth, sex, address: 'Lielā iela 1, Jelgava' };
	return Object.fromEntries(Object.entries(fields).map(([name, value]) => [prefix + name, value]));
}

// Writes a draft up to its check page: {draft}.
async function draft(client, forWhom, birth = '14.02.1988.') {
	const begun = await client.must('/apply', '/apply', { for_whom: forWhom, programme: '1.4' });
	const token = param(begun.location, 'draft');
	const step = (name, fields) => client.must(`/apply/${name}?draft=${token}`, `/apply/${name}`, fields);

	await step('person', personFields('', 'Ilze', birth, 'female'));
	if (birth !== '14.02.1988.')
		return token;
	if (forWhom !== 'self') {
		await step('child', { ...personFields('child_', 'Jānis', '05.06.2013.', 'male'), child_relation: 'parent', n: '1' });
		await step('representation', { child_basis: 'custody', n: '1' });
	}
	await step('contact', { phone: '+371 20000000', email: 'marsruts@example.org', channel: 'email' });
	await step('grounds', { problem: 'Grūti sarunāties.' });
	return token;
}

// A picture of one point, as small as a file can be.
function picture() {
	const chunk = (type, data) => {
		const body = Buffer.concat([Buffer.from(type), data]);
		const ends = Buffer.alloc(8);
		ends.writeUInt32BE(data.length, 0);
		ends.writeUInt32BE(crc32(body), 4);
		return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
	};
	return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
		chunk('IDAT', deflateSync(Buffer.alloc(4))), chunk('IEND', Buffer.alloc(0))]);
}

const attach = (client, token) => client.attach(`/apply/attachments?draft=${token}`, '/apply/attachments', 'files',
	'Bērna dzimšanas apliecība.png', picture());

// Sends an application for a child, with a paper: {draft, reference}.
// The query of a calendar's secret address that PAGE makes.
async function calendarOf(client, page) {
	await client.send(page, page, { action: 'make' });
	return /\?(key=[0-9a-f]{32})/.exec((await client.get(page)).text)[1];
}

export async function application(client) {
	const token = await draft(client, 'child');
	await attach(client, token);
	await client.must(`/apply/check?draft=${token}`, '/apply/check', {});
	const receipt = await client.get(`/receipt?draft=${token}`);
	return { draft: token, reference: /G-\d{4}-\d{6,}/.exec(receipt.text)[0],
		code: /[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}/.exec(receipt.text)[0] };
}

// What the registrar enters from a paper: its reference.
async function entered(registrar) {
	const asked = await registrar.send('/casework/intake', '/casework/intake', { origin: 'post', received: latvian(today()), language: 'lv',
		for_whom: 'self', ...personFields('', 'Ilze', '14.02.1988.', 'female'), family_name: `Papīrs ${Date.now()}`, phone: '+371 20000000',
		channel: 'in-person', programme: '1.3', problem: 'Grūti sarunāties.', action: 'check' });
	const sent = await registrar.answer(asked, '/casework/intake', { action: 'send' });
	const reference = param(sent.location, 'ref');
	if (!reference)
		throw new Error(`nothing entered: ${asked.status} ${sent.status}`);
	return reference;
}

// A list of start data with a row that is wrong and one that is left out: the query of the page that tells of it.
async function startData(registrar) {
	const template = (await registrar.get('/casework/import_template?kind=csv')).text;
	const wrong = template.trim().split('\r\n')[1].replace('PARAUGS', `B-${Date.now()}`).replace('sieviete', '?');
	const sent = await registrar.attach('/casework/import', '/casework/import', 'file', 'Saraksts ar kļūdu.csv', Buffer.from(`${template}${wrong}\r\n`));
	return `file=${param(sent.location, 'file')}`;
}

export async function take(worker, reference) {
	await worker.must(`/casework/file?ref=${reference}`, '/casework/take', {});
}

// The office asks the applicant of REFERENCE, whose file it has taken.
export async function ask(worker, reference) {
	await worker.must(`/casework/request?ref=${reference}`, '/casework/request', { text: 'Lūdzu, atsūtiet izziņu.',
		due: inDays(20) });
}

// The applicant of REFERENCE, who was asked for something, is reminded by the form for several: the query of the page that tells of it.
async function remind(worker, reference) {
	const form = await worker.get('/casework/remind');
	const [, name, place] = new RegExp(`id="pick-${reference}" name="(\\w+)" value="(\\d+)"`).exec(form.text);
	const sent = await worker.must('/casework/remind', '/casework/remind', { which: 'marked', [name]: place });
	return `form=${param(sent.location, 'form')}`;
}

// What the applicant of REFERENCE said on the telephone before the decision.
async function hear(worker, reference) {
	await worker.must(`/casework/hearing_record?as=heard&ref=${reference}`, '/casework/hearing_record', { way: 'telephone', day: latvian(today()),
		who: 'applicant', text: 'Lūdz piešķirt.' });
}

// The worker takes the file of REFERENCE and hands a decision over for approval.
export async function handOver(worker, reference, outcome = 'granted') {
	await take(worker, reference);
	await worker.must(`/casework/decide?ref=${reference}`, '/casework/decide', { outcome,
		facts: 'Iesniegums pārbaudīts.', norms: 'Sociālo pakalpojumu un sociālās palīdzības likums, 3. panta pirmā daļa',
		reasons: 'Ģimenei nepieciešams atbalsts.', hearing: 'Uzklausīts klātienē.', action: 'submit' });
}

// A worker's absence in a year to come: the query of the page that cancels it.
async function away(worker) {
	const form = await worker.get('/casework/absence');
	const to = /<option value="(\d+)"[^>]*>Sandis Palīgs/.exec(form.text)[1];
	await worker.must('/casework/absence', '/casework/absence', { from_on: '01.02.2098.', to_on: '02.02.2098.', to });
	const list = await worker.get('/casework/absence');
	return /\/casework\/absence_cancel\?(id=\d+)/.exec(list.text)[1];
}

// The head gives the file of REFERENCE, which nobody has, to a worker by the form for several: the query of the page that tells of it.
async function handOn(head, reference) {
	const page = '/casework/reassign_many?owner=0';
	const form = await head.get(page);
	const [, name, place] = new RegExp(`id="pick-${reference}" name="(\\w+)" value="(\\d+)"`).exec(form.text);
	const to = /<option value="(\d+)"[^>]*>Sandis Palīgs/.exec(form.text)[1];
	const sent = await head.must(page, '/casework/reassign_many', { to, reason: 'workload', note: 'Jauna lieta.', which: 'marked', [name]: place });
	return `form=${param(sent.location, 'form')}`;
}

async function decided(worker, head, reference) {
	await handOver(worker, reference);
	await head.must(`/casework/approve?ref=${reference}`, '/casework/approve', { action: 'issue' });
}

// A person of the waiting list gets a place, or is offered one, before others.
async function place(manager, group, application, how) {
	await manager.must(`/provider/group_place?id=${group}&application=${application}`, '/provider/group_place', { how, reason: 'Citiem šis laiks neder.' });
}

// Two more who wait for a group of that kind: {waits, offered}, the second with an offer.
async function queued(manager, group, references) {
	const ids = [];
	for (let page = 1; ids.length < references.length; page++) {
		const queue = await manager.get(`/provider/group_queue?id=${group}&page=${page}`);
		for (const reference of references) {
			const row = queue.text.split('<tr').find((text) => text.includes(reference));
			if (row && !ids.some((file) => file.reference === reference))
				ids.push({ reference, id: /application=(\d+)|name="application" value="(\d+)"/.exec(row).slice(1).find(Boolean) });
		}
		if (!queue.text.includes('rel="next"'))
			break;
	}
	await place(manager, group, ids[1].id, 'offer');
	return { waits: ids[0].id, offered: ids[1].id, reference: ids[1].reference };
}

// A group that begins today, with the person of REFERENCE in it: {group, session}.
async function service(manager, reference) {
	const form = await manager.get('/provider/group_new');
	const option = (name) => new RegExp(`<option value="(\\d+)"[^>]*>${name}`).exec(form.text)[1];
	let opened;
	for (let tries = 0; opened?.status !== 303; tries++) {
		opened = await manager.send('/provider/group_new', '/provider/group_new', { programme: option('1\\.4'),
			leader: option('Gunta Grupniece'), capacity: '12', capacity_min: '1', language: 'lv', room: option('[^<]*Zāle'), first: latvian(today()), starts: freeTime(),
			minutes: '90' });
		if (opened.status !== 303 && (tries === 5 || !opened.text.includes('id="starts-error"')))
			throw new Error(`no group: ${opened.status}`);
	}
	const group = param(opened.location, 'id');
	let queue;
	let row;
	for (let page = 1; !row && (page === 1 || queue.text.includes('rel="next"')); page++) {
		queue = await manager.get(`/provider/group_queue?id=${group}&page=${page}`);
		row = queue.text.split('<tr').find((text) => text.includes(reference));
	}
	const application = /application=(\d+)|name="application" value="(\d+)"/.exec(row).slice(1).find(Boolean);
	await place(manager, group, application, 'give');
	const timetable = await manager.get(`/provider/group?id=${group}`);
	return { group, session: /\/provider\/register\?session=(\d+)/.exec(timetable.text)[1] };
}

// Of the demo's group that is over: a certificate, and a session whose register is locked: {certificate, session}.
async function finished(manager) {
	const list = await manager.get('/provider/?state=finished');
	for (const [, id] of list.text.matchAll(/\/provider\/group\?id=(\d+)"/g)) {
		const people = await manager.get(`/provider/group_participants?id=${id}`);
		const certificate = /\/provider\/certificate\?(place=\d+)/.exec(people.text)?.[1];
		const session = /\/provider\/register\?session=(\d+)/.exec((await manager.get(`/provider/group?id=${id}`)).text)?.[1];
		if (certificate && session)
			return { certificate, session };
	}
	throw new Error('no group is over');
}

// The first month of the first contract that can be claimed, sent by its manager and accepted: {month, group, act}, queries.
async function claimed(manager, officer) {
	const list = await manager.get('/provider/claims');
	const months = [...list.text.matchAll(/\/provider\/claim\?(contract=\d+&amp;payer=municipality&amp;month=\d+)/g)].map((found) => found[1].replaceAll('&amp;', '&')).sort();
	const page = `/provider/claim?${months[0]}`;
	const before = await manager.get(page);
	const group = /\/provider\/claim_group\?([\w=&;]+)"/.exec(before.text)[1].replaceAll('&amp;', '&');
	if (before.text.includes('/provider/claim_send'))
		await manager.must(page, '/provider/claim_send', {});
	if ((await officer.get(page)).text.includes('/provider/claim_accept'))
		await officer.must(page, '/provider/claim_accept', {});
	const act = /\/provider\/claim_act\?(id=\d+)/.exec((await officer.get(page)).text)[1];
	return { month: months[0], group, act };
}

export const logins = ['visitor', 'registrar', 'social_worker', 'social_worker2', 'head', 'contract_officer', 'provider_manager',
	'facilitator', 'provider2_manager', 'dpo', 'admin'];

// Pages of /check behind the first: what its form was answered with.
const raised = { resident: 'yes', group: 'no', child_1_birth: '05.03.2018.', child_1_raises: 'yes', child_1_facts: 'none' };
export const checks = {
	question: { who: 'young_adult' },
	children: { who: 'parent', resident: 'yes', asked: 'children', more: 'yes', child_1_birth: '05.03.2018.' },
	facts: { ...raised, who: 'parent' },
	child: { ...raised, who: 'parent', facts: 'custody_at_risk', child_1_raises: 'yes', child_1_facts: '' },
	error: { who: 'young_adult', asked: 'birth', birth: '31.02.2005.' },
	yes: { ...raised, who: 'parent', facts: 'single_parent', child_1_facts: 'behaviour_correction_programme' },
	ask: { ...raised, who: 'guardian', resident: 'unknown', facts: 'none', child_1_raises: 'unknown' },
	no: { who: 'parent', resident: 'no' },
};

// {clients: login -> Client, queries: route -> query}.
export async function makeWorld() {
	await makeWorkday(today());
	const clients = new Map(logins.map((login) => [login, new Client(login)]));
	for (const [login, client] of clients)
		if (login !== 'visitor')
			await client.signIn(login);
	const visitor = clients.get('visitor');
	const worker = clients.get('social_worker');
	const head = clients.get('head');
	const drafts = { self: await draft(visitor, 'self'), child: await draft(visitor, 'child'), family: await draft(visitor, 'family'),
		minor: await draft(visitor, 'self', '01.03.2012.') };
	await attach(visitor, drafts.self);
	const taken = await application(visitor);
	const waiting = await application(visitor);
	const issued = await application(visitor);
	await take(worker, taken.reference);
	await hear(worker, taken.reference);
	await handOver(worker, waiting.reference);
	await decided(worker, head, issued.reference);
	const asked = await application(visitor);
	await take(worker, asked.reference);
	await ask(worker, asked.reference);
	const reminded = await remind(worker, asked.reference);
	await visitor.must('/status', '/status', { reference: asked.reference, code: asked.code });
	await head.must('/status', '/status', { reference: issued.reference, code: issued.code });
	const { group, session } = await service(clients.get('provider_manager'), issued.reference);
	const more = [await application(visitor), await application(visitor)];
	for (const file of more)
		await decided(worker, head, file.reference);
	const { waits, offered, reference: offeredTo } = await queued(clients.get('provider_manager'), group, more.map((file) => file.reference));
	await clients.get('dpo').must('/status', '/status', { reference: offeredTo, code: more.find((file) => file.reference === offeredTo).code });
	const over = await finished(clients.get('provider_manager'));
	const absence = await away(worker);
	const reassigned = await handOn(head, (await application(visitor)).reference);
	const paper = await entered(clients.get('registrar'));
	const list = await startData(clients.get('registrar'));
	const contested = await worker.must(`/casework/contest_new?ref=${issued.reference}`, '/casework/contest_new', { filed: latvian(today()),
		way: 'counter', filer: 'Ilze Maršruts', text: 'Lūdzu pārskatīt lēmumu.' });
	const contest = param(contested.location, 'contest');
	const forwarded = param((await worker.must(`/casework/contest_new?ref=${issued.reference}`, '/casework/contest_new', { filed: latvian(today()),
		way: 'post', filer: 'Ilze Maršruts', text: 'Lūdzu pārskatīt vēlreiz.' })).location, 'contest');
	await worker.must(`/casework/contest_step?contest=${forwarded}&step=forward`, '/casework/contest_step', { day: latvian(today()),
		institution: 'Augstākā iestāde' });
	const file = await worker.get(`/casework/file?ref=${issued.reference}`);
	const users = await clients.get('admin').get('/admin/users?q=facilitator');
	const parameters = await clients.get('admin').get('/admin/parameters');
	const parameter = /\/admin\/parameter\?(code=[\w.%-]+)/.exec(parameters.text)[1];

	const claim = await claimed(clients.get('provider_manager'), clients.get('contract_officer'));
	const contractOf = /\/provider\/contract\?(id=\d+)/.exec((await clients.get('provider_manager').get('/provider/contracts')).text)[1];

	// The staff file of a leader.
	const staff = /\/provider\/staff_person\?id=(\d+)">Gunta Grupniece/.exec((await clients.get('provider_manager').get('/provider/staff')).text)[1];
	const entry = /\/provider\/staff_fact_back\?(fact=\d+)/.exec((await clients.get('provider_manager').get(`/provider/staff_person?id=${staff}`)).text)[1];

	const around = /\/provider\/first_talk\?(place=\d+)/.exec((await clients.get('facilitator').get(`/provider/group_participants?id=${group}`)).text)[1];
	await clients.get('facilitator').must(`/provider/first_talk?${around}`, '/provider/first_talk', { held: latvian(today()), holder: staff });
	const talk = /\/provider\/talk_withdraw\?what=talk&amp;(id=\d+)/.exec((await clients.get('facilitator').get(`/provider/first_talk?${around}`)).text)[1];

	const queries = new Map(Object.entries({
		'/apply/person': `draft=${drafts.self}`,
		'/apply/contact': `draft=${drafts.self}`,
		'/apply/grounds': `draft=${drafts.self}`,
		'/apply/attachments': `draft=${drafts.self}`,
		'/apply/check': `draft=${drafts.child}`,
		'/apply/child': `draft=${drafts.child}`,
		'/apply/representation': `draft=${drafts.child}`,
		'/apply/custody': `draft=${drafts.child}`,
		'/apply/children': `draft=${drafts.child}`,
		'/apply/adult': `draft=${drafts.family}`,
		'/apply/raised': `draft=${drafts.self}`,
		'/apply/programme': `draft=${drafts.self}`,
		'/apply/needs': `draft=${drafts.self}`,
		'/apply/tasks': `draft=${drafts.family}`,
		'/apply/save': `draft=${drafts.self}`,
		'/apply/help': `draft=${drafts.minor}`,
		'/receipt': `draft=${taken.draft}`,
		'/calendar': await calendarOf(clients.get('head'), '/status/calendar'),
		'/provider/feed': await calendarOf(clients.get('facilitator'), '/provider/calendar'),
		'/casework/file': `ref=${issued.reference}`,
		'/casework/decide': `ref=${taken.reference}`,
		'/casework/approve': `ref=${waiting.reference}`,
		'/casework/paper': `ref=${issued.reference}`,
		'/casework/attachment': /\/casework\/attachment\?(id=[0-9a-f-]{36})/.exec(file.text)[1],
		'/casework/contest': `contest=${contest}`,
		'/casework/contest_new': `ref=${issued.reference}`,
		'/casework/contest_step': `contest=${contest}&step=forward`,
		'/casework/documents_export': `day=${latvian(today())}`,
		'/casework/documents_files': `day=${latvian(today())}`,
		'/casework/receipt': `ref=${issued.reference}`,
		'/casework/forwarding': `contest=${forwarded}`,
		'/casework/post_done': 'form=00000000-0000-4000-8000-000000000000',
		'/casework/delivery': /\/casework\/delivery\?(act=[\w%]+)/.exec(file.text)[1],
		'/casework/letter': /\/casework\/letter\?(message=[0-9a-f-]{36})/.exec((await worker.get(`/casework/messages?ref=${asked.reference}`)).text)[1],
		'/casework/intake_receipt': `ref=${paper}`,
		'/casework/import_check': list,
		'/casework/import_template': 'kind=csv',
		'/casework/messages': `ref=${asked.reference}`,
		'/casework/request': `ref=${taken.reference}`,
		'/casework/without_progress': `ref=${taken.reference}`,
		'/casework/extend': `ref=${taken.reference}`,
		'/casework/hearing': `ref=${taken.reference}`,
		'/casework/hearing_invite': `ref=${taken.reference}`,
		'/casework/hearing_record': `as=heard&ref=${taken.reference}`,
		'/casework/exception': `ref=${taken.reference}`,
		'/casework/end': `ref=${taken.reference}`,
		'/casework/later_act': `ref=${issued.reference}&as=corrected`,
		'/casework/referral': `ref=${issued.reference}`,
		'/casework/identify': `ref=${asked.reference}`,
		'/casework/access': `ref=${asked.reference}`,
		'/casework/reassign': `ref=${taken.reference}`,
		'/casework/reassign_many': 'owner=0',
		'/casework/reassigned': reassigned,
		'/casework/reminded': reminded,
		'/casework/absence_cancel': absence,
		'/provider/group': `id=${group}`,
		'/provider/group_queue': `id=${group}`,
		'/provider/group_place': `id=${group}&application=${waits}`,
		'/provider/offer': `id=${group}&application=${offered}`,
		'/casework/separation': `ref=${issued.reference}`,
		'/casework/person_merge': `ref=${issued.reference}`,
		'/provider/group_participants': `id=${group}`,
		'/provider/group_attendance': `id=${group}`,
		'/provider/register': `session=${session}`,
		'/provider/session_move': `session=${session}`,
		'/provider/group_cancel': `id=${group}`,
		'/provider/group_edit': `id=${group}`,
		'/provider/session_new': `group=${group}`,
		'/provider/call_list': `session=${session}`,
		'/provider/contract': contractOf,
		'/provider/group_results': `id=${group}`,
		'/provider/group_documents': `id=${group}`,
		'/provider/first_talk': around,
		'/provider/questionnaire': `${around}&when=before`,
		'/provider/talk_withdraw': `what=talk&${talk}`,
		'/provider/plan_read': `programme=1.3&contract=${contractOf.slice(3)}`,
		'/provider/plan_edit': 'programme=1.3',
		'/provider/claim': claim.month,
		'/provider/claim_group': claim.group,
		'/provider/claim_sheet': claim.month,
		'/provider/claim_act': claim.act,
		'/provider/contract_amend': contractOf,
		'/provider/contract_price': contractOf,
		'/provider/contract_year': contractOf,
		'/provider/room': /\/provider\/room\?(id=\d+)/.exec((await clients.get('provider_manager').get('/provider/rooms')).text)[1],
		'/casework/refer': `ref=${issued.reference}`,
		'/provider/register_reopen': `session=${over.session}`,
		'/provider/session_cancel': `session=${session}`,
		'/provider/staff_person': `id=${staff}`,
		'/provider/staff_fact': `id=${staff}&kind=training`,
		'/provider/staff_fact_back': entry,
		'/provider/register_sheet': `session=${session}`,
		'/provider/certificate': over.certificate,
		'/casework/missed_done': 'id=4000000000',
		'/admin/user': /\/admin\/user\?(id=\d+)/.exec(users.text)[1],
		'/admin/programme': 'code=1.4',
		'/admin/programme/new': 'code=1.8',
		'/admin/hours/new': 'place=office',
		'/admin/ground': 'kind=suspended&code=away',
		'/admin/ground/new': 'kind=suspended&code=away',
		'/admin/ground/end': 'kind=suspended&code=away',
		'/admin/question': 'audience=adult&code=calm',
		'/admin/question/new': 'audience=adult&code=calm',
		'/admin/question/end': 'audience=adult&code=calm',
		'/admin/text': 'page=contest&language=lv',
		'/admin/parameter': parameter,
		'/admin/parameter_new': parameter,
	}));
	return { clients, queries };
}
