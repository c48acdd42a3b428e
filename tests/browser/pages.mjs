// Every route of every program: for every role who gets in, and what the page is like in each language: Latvian, English, and for residents easy Latvian.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { axeFaults, htmlFaults, launch, NARROW, overflow, person, problems, shoot, WIDE } from './browser.mjs';
import { words } from './client.mjs';
import { address, routes, viewers, walk } from './matrix.mjs';
import { diag, is, main, none, ok } from './tap.mjs';
import { checks, makeWorld } from './world.mjs';

// What only a file with absences in a row or a completed service shows: browser/register.mjs and e2e/provider_completion.sh see them.
const elsewhere = ['/casework/missed_done', '/status/certificate'];
const MOST_BYTES = 14 * 1024;
let browser;

// English texts that have another Latvian one, long enough not to be met by chance.
function englishTexts() {
	const po = readFileSync(path.join(process.env.JSLP_SOURCE, 'po', 'lv.po'), 'utf8');
	const unquote = (text) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((m) => m[1]).join('').replace(/\\(.)/g, '$1');
	return po.split(/\n\n+/).filter((entry) => !/^#~|^#, fuzzy/m.test(entry)).map((entry) => {
		const found = /^msgid ((?:".*"\n)+)(?:msgid_plural (?:".*"\n)+)?msgstr(?:\[0\])? ((?:".*"\n?)+)/m.exec(entry);
		return found && { from: unquote(found[1]), to: unquote(found[2]) };
	}).filter((pair) => pair && pair.from.length > 14 && / /.test(pair.from) && !/%/.test(pair.from) && pair.from !== pair.to)
		.map((pair) => pair.from);
}
const english = englishTexts();

function shotName(login, route) {
	return `${route.path.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '') || 'home'}-${login}`;
}

// Faults of one page as it is shown now; HTML is what the server sent.
async function pageFaults(page, html, language) {
	const faults = [...await htmlFaults(html), ...problems(page)];
	const body = html.replace(/^[^]*<main[^>]*>|<\/main>[^]*$/g, '');
	// What is marked as English is meant to be.
	const shown = words(body.replace(/<(\w+)[^>]* lang="en"[^>]*>[^]*?<\/\1>/g, ' '));
	const lang = await page.getAttribute('html', 'lang');

	if (lang !== language.slice(0, 2))
		faults.push(`language ${lang}`);
	if (language === 'lv-easy' && !/(^| )jslp-easy( |$)/.test(await page.getAttribute('html', 'class')))
		faults.push('not in easy Latvian');
	if (language !== 'en')
		faults.push(...english.filter((text) => shown.includes(text)).map((text) => `not translated: ${text}`));
	if (/[^.]\.\.([^.]|$)/.test(shown))
		faults.push(`two full stops: ${/.{0,40}[^.]\.\.([^.]|$)/.exec(shown)[0]}`);
	return faults;
}

// The page that is open, in one language, wide and narrow; RESPONSE brought it; PICTURE: name of the pictures, or null.
// axe looks at the wide page in Latvian and at the narrow one in the others.
async function lookHere(page, response, language, picture) {
	const type = response.headers()['content-type'] ?? '';
	const faults = [];

	if (!type.startsWith('text/html'))
		return { status: response.status(), faults: [`${type} instead of a page`] };
	if (picture)
		faults.push(...await shoot(page, 'pages', picture));
	if (language === 'lv')
		faults.push(...await axeFaults(page));
	await page.setViewportSize(NARROW);
	faults.push(...await overflow(page));
	if (language !== 'lv')
		faults.push(...await axeFaults(page));
	await page.setViewportSize(WIDE);
	faults.push(...await pageFaults(page, await response.text(), language));
	return { status: response.status(), faults: faults.map((fault) => `${language}: ${fault}`) };
}

const look = async (page, where, language, picture) => lookHere(page, await page.goto(where), language, picture);

async function signedIn(client, language) {
	const page = await person(browser);
	client.cookies.set('__Host-lang', language);
	await page.context().addCookies(client.browserCookies());
	return page;
}

// Pages that are no pages: downloads and what machines read.
const isPage = (route) => route.method === 'GET' && !/\/export_|^\/casework\/(paper|letter|referral|attachment|receipt|forwarding|documents_export|documents_files|import_template)$|^\/status\/(decision|sessions|certificate)$|^\/calendar$|^\/provider\/(register_sheet|certificate|claim_sheet|claim_act|feed)$|^\/health$|^\/metrics$/.test(route.path);

// What each account looks at: its pages, the first who sees a page in each language.  Of those for everybody one visitor
// and one of the staff are enough, and of two accounts of one role the first.
function lists(all, world) {
	const found = new Map();
	for (const route of all.filter(isPage)) {
		const who = viewers(route, world).filter((login) => !/2/.test(login));
		const some = ['public', 'signed_in'].includes(route.permission) ?
			who.filter((login) => ['visitor', 'head'].includes(login)) : who;
		some.forEach((login, i) => found.set(login, [...found.get(login) ?? [], { route, first: i === 0 }]));
	}
	return found;
}

// Only the rooms of residents have easy Latvian.
const speaks = (route, language) => language !== 'lv-easy' || !/^\/(account|admin|api|casework|provider|report)(\/|$)/.test(route.path);

async function lookAt(login, work, world, results) {
	for (const language of ['lv', 'en', 'lv-easy']) {
		const page = await signedIn(world.clients.get(login), language);
		for (const { route, first } of work.filter((one) => language === 'lv' || (one.first && speaks(one.route, language)))) {
			const picture = first && language === 'lv' ? shotName(login, route) : null;
			const { status, faults } = await look(page, address(route, world), language, picture);
			if (status !== 200)
				faults.push(`status ${status}`);
			results.push({ name: `${route.path} as ${login} (${language})`, faults });
		}
		await page.context().close();
	}
}

async function lookAtAll(all, world) {
	const queue = [...lists(all, world)].sort((a, b) => b[1].length - a[1].length);
	const results = [];
	const hand = async () => {
		for (let next = queue.shift(); next; next = queue.shift())
			await lookAt(next[0], next[1], world, results);
	};
	await Promise.all([hand(), hand()]);
	for (const { name, faults } of results)
		none(faults, name);
	return results.length;
}

// Refusals are pages too.
async function lookAtErrors(world) {
	for (const [login, where, wanted] of [['visitor', '/no-such-page', 404], ['head', '/admin/users', 403],
		['head', '/casework/file?ref=%ff', 400], ['provider2_manager', '/provider/group?id=4000000000', 404]]) {
		for (const language of login === 'visitor' ? ['lv', 'en', 'lv-easy'] : ['lv', 'en']) {
			const page = await signedIn(world.clients.get(login), language);
			const { status, faults } = await look(page, where, language,
				language === 'lv' ? `error-${wanted}-${login}` : null);
			is(status, wanted, `${where} as ${login}: ${wanted}`);
			none(faults, `${where} as ${login} (${language})`);
			await page.context().close();
		}
	}
}

// The refusal of a form that was open for too long keeps what was typed, on a phone as well.
async function lookAtKept(world) {
	for (const language of ['lv', 'en']) {
		const page = await signedIn(world.clients.get('admin'), language);
		const long = 'Gari'.repeat(25);
		await page.goto('/admin/user_new');
		await page.fill('#name', long);
		await page.selectOption('#role', 'head');
		await page.fill('#password', 'slepena-parole-1');
		const sent = page.waitForNavigation();
		await page.evaluate(() => {
			const form = document.querySelector('form[action="/admin/user_new"]');
			form.elements.csrf.value = '0';
			form.submit();
		});
		const response = await sent;
		const html = await response.text();
		is(response.status(), 403, `a form with an old token (${language})`);
		ok(html.includes(long) && !html.includes('slepena'), `what was typed is kept, the password is not (${language})`);
		const faults = language === 'lv' ? await shoot(page, 'pages', 'error-403-typed') : [];
		await page.setViewportSize(NARROW);
		faults.push(...await overflow(page), ...await axeFaults(page), ...await pageFaults(page, html, language));
		none(faults, `and the page is in order (${language})`);
		await page.context().close();
	}
}

const gzip = { 'Accept-Encoding': 'gzip' };
const sizeOf = async (world, where) => (await world.clients.get('visitor').request('GET', where, null, gzip)).body.length;

// The pages of /check behind its first question: another one, one that was answered wrong, and results.
async function lookAtCheck(world) {
	const visitor = world.clients.get('visitor');
	const style = await sizeOf(world, '/static/css/site.css');
	for (const [state, answers] of Object.entries(checks)) {
		for (const language of ['lv', 'en', 'lv-easy']) {
			const page = await signedIn(visitor, language);
			await page.goto('/check');
			const sent = page.waitForNavigation();
			await page.evaluate((given) => {
				const form = document.querySelector('#kept');
				const add = ([name, value]) => form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
				form.elements.asked.remove();
				Object.entries(given).forEach(add);
				form.submit();
			}, answers);
			const { status, faults } = await lookHere(page, await sent, language, language === 'lv' ? `check-${state}` : null);
			const weight = style + (await visitor.send('/check', '/check', answers, gzip)).body.length;
			if (weight > MOST_BYTES)
				faults.push(`${weight} bytes with its style`);
			is(status, state === 'error' ? 422 : 200, `/check, ${state} (${language})`);
			none(faults, 'is in order');
			await page.context().close();
		}
	}
}

// What comes over the wire before a public page can be read: itself and its style.
async function weights(all, world) {
	const size = (where) => sizeOf(world, where);
	const style = await size('/static/css/site.css');
	const heavy = [];
	for (const route of all.filter((one) => isPage(one) && one.permission === 'public' && speaks(one, 'lv-easy'))) {
		const total = style + await size(address(route, world));
		if (total > MOST_BYTES)
			heavy.push(`${route.path}: ${total} bytes`);
	}
	none(heavy, `public pages with their style (${style} bytes of it) fit into 14 KB`);
}

async function downloads(all, world) {
	for (const route of all.filter((one) => one.method === 'GET' && !isPage(one) && viewers(one, world).length > 0)) {
		const login = viewers(route, world)[0];
		const answer = await world.clients.get(login).get(address(route, world));
		const type = answer.headers['content-type'] ?? '';
		const kind = { '/casework/documents_files': 'application/zip', '/casework/paper': 'application/pdf', '/casework/letter': 'application/pdf', '/casework/referral': 'application/pdf', '/casework/receipt': 'application/pdf',
			'/casework/forwarding': 'application/pdf', '/casework/attachment': 'image/png', '/status/decision': 'application/pdf', '/provider/register_sheet': 'application/pdf', '/provider/certificate': 'application/pdf', '/provider/claim_act': 'application/pdf',
			'/provider/claim_sheet': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'/status/certificate': 'application/pdf',
			'/status/sessions': 'text/calendar', '/calendar': 'text/calendar', '/provider/feed': 'text/calendar', '/health': 'application/json', '/metrics': 'text/plain' }[route.path] ?? 'text/csv';
		ok(answer.status === 200 && type.startsWith(kind), `${route.path} is ${kind}`, type);
	}
}

// The form of /status, which whoever has an application open does not see.
async function lookAtForm(world) {
	for (const language of ['lv', 'en']) {
		const page = await signedIn(world.clients.get('admin'), language);
		const { status, faults } = await look(page, '/status', language, language === 'lv' ? 'status-form' : null);
		none(faults, `/status with nothing open (${language}): ${status}`);
		await page.context().close();
	}
}

// What is planted must be found.
async function controls(all, world) {
	const page = await signedIn(world.clients.get('admin'), 'lv');
	await page.goto('/status');
	await page.evaluate(() => document.querySelector('label[for="code"]').remove());
	ok((await axeFaults(page)).length > 0, 'control: a field without label is noticed');
	await page.evaluate(() => { document.querySelector('h1').style.minWidth = '900px'; });
	await page.setViewportSize(NARROW);
	ok((await overflow(page)).length > 0, 'control: a heading of 900 px is noticed');
	await page.evaluate(() => document.querySelector('h1').setAttribute('style', 'color: red'));
	ok(problems(page).length > 0, 'control: what the policy forbids is noticed');
	ok((await htmlFaults('<!DOCTYPE html><html lang="lv"><head><title>x</title></head><body><p><div></div></p></body></html>')).length > 0,
		'control: bad HTML is noticed');
	await page.context().close();

	const wrong = all.filter((route) => ['/admin/users', '/casework/approve'].includes(route.path))
		.map((route) => ({ ...route, permission: 'case_read' }));
	const { faults } = await walk(wrong, world);
	ok(faults.some((fault) => /admin GET \/admin\/users/.test(fault)), 'control: a page with a wrong permission is noticed', faults);
	ok(faults.some((fault) => /POST \/casework\/approve/.test(fault)), 'control: so is a form', faults);
	const unknown = { method: 'GET', path: '/casework/none', permission: 'case_read', sample: '' };
	is((await walk([unknown], world)).unseen.length, 1, 'control: a route that nobody has seen is noticed');
}

main(async () => {
	const all = routes();
	const world = await makeWorld();
	browser = await launch();

	ok(all.length > 60, 'the programs print their routes', String(all.length));
	none(all.filter((route) => route.method === 'POST' && route.csrf !== 'token').map((route) => route.path), 'every post needs a token');
	const { faults, unseen } = await walk(all, world);
	none(faults, `${all.length} routes × ${world.clients.size} accounts: everybody gets where the permission says`);
	none(unseen.filter((path) => !elsewhere.includes(path)), 'every page was seen by somebody');
	const looks = await lookAtAll(all, world);
	await lookAtErrors(world);
	await lookAtKept(world);
	await weights(all, world);
	await lookAtCheck(world);
	await lookAtForm(world);
	await downloads(all, world);
	await controls(all, world);
	diag(`${looks} looks at pages; pictures in ${path.join(process.env.JSLP_ARTIFACTS, 'pages')}`);
}, () => browser?.close());
