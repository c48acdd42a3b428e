// What residents come for, from the first page to the end, by keyboard alone on a screen of 320 px.  Each journey is made twice, once with scripts and
// once without, in two of the three languages, and every language comes up in both; JSLP_JOURNEYS=all makes each in every language, both ways.

import { axeFaults, launch, NARROW, overflow, person, problems, shoot } from './browser.mjs';
import { Client, words } from './client.mjs';
import { asked, fillIn, press } from './hand.mjs';
import { like, main, none, ok } from './tap.mjs';
import { application, ask, take } from './world.mjs';

const LANGUAGES = ['lv', 'en', 'lv-easy'];
const MAIN_BUTTON = 'main form button[type="submit"]';
let browser;
let worker;
const at = (page) => new URL(page.url()).pathname;

function who(prefix, given, birth, sex) {
	return { [`${prefix}given_name`]: given, [`${prefix}family_name`]: 'Ceļinieks', [`${prefix}birth_date`]: birth, [`${prefix}sex`]: sex };
}

const adult = who('', 'Ilze', '14.02.1988.', 'female');
const contact = { phone: '+371 20000000', channel: 'in-person', safe: ['no_letters'] };
const needs = { times: ['workday_evening', 'saturday'], spoken: 'uk', needs: ['interpreter'] };
const child = (given, birth, relation) => ({ ...who('child_', given, birth, 'male'), child_relation: relation });

// Who comes: the answers to each page, one after the other where a page comes up more than once, and how many numbers there are in the end.
const applications = {
	'parent for self': {
		'/apply': { for_whom: 'self' }, '/apply/programme': { programme: '1.4' }, '/apply/person': adult,
		'/apply/raised': { raised_1: '05.06.2013.' }, '/apply/contact': contact,
		'/apply/grounds': { grounds: ['relationship_difficulties'], problem: 'Grūti sarunāties.', wish: 'Mierīgus vakarus.' }, '/apply/needs': needs,
	},
	'guardian for two children': {
		'/apply': { for_whom: 'child' }, '/apply/programme': { programme: '1.5' }, '/apply/person': adult,
		'/apply/child': [child('Jānis', '05.06.2015.', 'guardian'), child('Pēteris', '07.08.2016.', 'guardian')],
		'/apply/representation': { child_basis: 'orphans_court_decision', child_document: 'Nr. 1-6/12', child_valid_from: '01.02.2024.' },
		'/apply/contact': contact, '/apply/grounds': { grounds: ['guardian'], problem: 'Bērniem grūti skolā.' }, '/apply/needs': needs, numbers: 2,
	},
	'adult orphan': {
		'/apply': { for_whom: 'self' }, '/apply/programme': { programme: '1.8' }, '/apply/person': who('', 'Anna', '10.05.2005.', 'female'),
		'/apply/contact': contact, '/apply/grounds': { grounds: ['orphan_or_without_parental_care'], problem: 'Gribu dzīvot patstāvīgi.' },
		'/apply/needs': needs,
	},
	family: {
		'/apply': { for_whom: 'family' }, '/apply/programme': { programme: '1.3' }, '/apply/person': adult,
		'/apply/child': child('Jānis', '05.06.2015.', 'parent'), '/apply/representation': { child_basis: 'custody' }, '/apply/adult': { adult: 'no' },
		'/apply/contact': contact, '/apply/grounds': { grounds: ['single_parent'], problem: 'Gribam vairāk laika kopā.' }, '/apply/needs': needs,
	},
};

// To the question what fits, and from there: what was said there need not be said again.
const checked = {
	'/check': { who: 'parent', resident: 'yes', child_1_birth: '05.06.2013.', child_1_raises: 'yes',
		child_1_facts: ['relationship_difficulties'], facts: ['single_parent'], group: 'no' },
	'/apply/programme': {}, '/apply/person': adult,
	'/apply/child': { child_given_name: 'Jānis', child_family_name: 'Ceļinieks', child_sex: 'male' }, '/apply/representation': { child_basis: 'custody' },
	'/apply/adult': { adult: 'no' }, '/apply/contact': contact, '/apply/grounds': { problem: 'Grūti sarunāties.' }, '/apply/needs': {},
};

// A narrow page in LANGUAGE; page.faults collects what is wrong on the way.
async function visitor(way) {
	const page = await person(browser, { viewport: NARROW, javaScriptEnabled: way.scripts });

	page.faults = [];
	await page.goto(`/?lang=${way.language}`);
	return page;
}

async function look(page) {
	page.faults.push(...[...await overflow(page), ...problems(page)].map((fault) => `${at(page)}: ${fault}`));
}

// Goes on from page to page with the ANSWERS of each, until one of the pages ENDS.
async function goOn(page, answers, ends) {
	const times = new Map();

	for (let i = 0; i < 30 && !ends.includes(at(page)); i++) {
		const here = at(page);
		const time = times.get(here) ?? 0;
		const given = Array.isArray(answers[here]) ? answers[here][time] : here === '/check' ? await asked(page, answers[here]) : answers[here];
		const fits = here === '/check' && await page.locator('main button[name="programme"]').count() > 0;
		const more = time < (answers.numbers ?? 1) - 1;

		times.set(here, time + 1);
		await look(page);
		await fillIn(page, given ?? {});
		if (here === '/apply/tasks')
			await press(page, 'main a.govuk-button');
		else if (fits)
			await press(page, 'main button[name="programme"]');
		else
			await press(page, here === '/apply/children' ? `main button[value="${more ? 'add' : 'done'}"]` : MAIN_BUTTON);
	}
	await look(page);
	if (!ends.includes(at(page)))
		throw new Error(`ends at ${at(page)}: ${words(await page.locator('main').innerHTML()).slice(0, 200)}`);
}

async function begin(way, door = '/apply') {
	const page = await visitor(way);

	await look(page);
	await press(page, `main a[href="${door}"]`);
	return page;
}

const text = async (page) => words(await page.locator('main').innerHTML());

async function receipt(page, name, numbers = 1) {
	const found = new Set((await text(page)).match(/G-\d{4}-\d{6}/g));

	ok(found.size === numbers, `${name}: a receipt with ${numbers} number(s)`, [...found]);
	if (process.env.JSLP_JOURNEYS)
		await shoot(page, 'journeys', name.replace(/[^a-z0-9]+/g, '-'));
}

async function apply(name, way, answers) {
	const page = await begin(way);

	await goOn(page, answers, ['/receipt']);
	await receipt(page, name, answers.numbers);
	return page;
}

async function check(name, way) {
	const page = await begin(way, '/check');

	await goOn(page, checked, ['/receipt']);
	await receipt(page, name);
	return page;
}

// A paper at the counter, typed from the top to the bottom; staff have no easy language.
async function paper(name, way) {
	const language = way.language === 'lv-easy' ? 'lv' : way.language;
	const page = await person(browser, { viewport: NARROW, javaScriptEnabled: way.scripts });
	const family = `Taustiņš ${Date.now()}`;

	page.faults = [];
	await page.goto(`/account/sign-in?lang=${language}`);
	await fillIn(page, { login: 'registrar', password: process.env.JSLP_DEMO_PASSWORD });
	await press(page, MAIN_BUTTON);
	await look(page);
	await press(page, 'main a[href="/casework/intake"]');
	await look(page);
	await fillIn(page, { origin: 'post', for_whom: 'child', given_name: 'Karīna', family_name: family, birth_date: '14.02.1988.', sex: 'female',
		phone: '+371 20000003', channel: 'in-person', child_given_name: 'Kārlis', child_family_name: family, child_birth_date: '05.06.2013.',
		child_sex: 'male', child_relation: 'parent', child_basis: 'custody', programme: '1.4', problem: 'Papīrs no pasta.' });
	await press(page, 'main button[value="check"]');
	like(await text(page), new RegExp(`Karīna.*${family}.*Kārlis.*Papīrs no pasta\\.`), `${name}: the page to check`);
	// Where no scripts run, axe does not either.
	if (way.scripts)
		page.faults.push(...await axeFaults(page));
	await look(page);
	await press(page, 'main button[value="send"]');
	await look(page);
	ok(at(page) === '/casework/intake_receipt', `${name}: a receipt to hand over`, at(page));
	await receipt(page, name);
	return page;
}

// Half of it here, the rest in another browser with the code from the screen.
async function resume(name, way) {
	const answers = applications['parent for self'];
	const first = await begin(way);

	await goOn(first, answers, ['/apply/contact']);
	await press(first, 'main a[href^="/apply/save"]');
	await press(first, 'main form[action="/apply/save/code"] button');
	await look(first);
	const code = await first.locator('#draft-code').innerText();
	const second = await begin(way);
	await press(second, 'main a[href="/apply/resume"]');
	await look(second);
	await fillIn(second, { code });
	await press(second, MAIN_BUTTON);
	await goOn(second, answers, ['/receipt']);
	await receipt(second, name);
	second.faults.push(...first.faults);
	await first.context().close();
	return second;
}

// Somebody who has sent an application opens it with its number and code.
async function open(way, sent) {
	const page = await visitor(way);

	await press(page, 'main a[href="/status"]');
	await look(page);
	await fillIn(page, { reference: sent.reference, code: sent.code.toLowerCase().replace(/-/g, ' ') });
	await press(page, MAIN_BUTTON);
	await look(page);
	return page;
}

async function answer(name, way) {
	const sent = await application(new Client('resident'));

	await take(worker, sent.reference);
	await ask(worker, sent.reference);
	const page = await open(way, sent);
	like(await text(page), /Lūdzu, atsūtiet izziņu\./, `${name}: what is asked stands on the page`);
	await press(page, 'main a[href^="/status/answer"]');
	await look(page);
	await page.setInputFiles('#files', { name: 'izziņa.pdf', mimeType: 'application/pdf', buffer: Buffer.from('nav pdf') });
	await fillIn(page, { text: 'Izziņa ir pie mums.' });
	await press(page, MAIN_BUTTON);
	like(await page.inputValue('#text'), /Izziņa ir pie mums\./, `${name}: a file that is none is refused, and the words are kept`);
	await look(page);
	await press(page, MAIN_BUTTON);
	await look(page);
	const office = await worker.get(`/casework/messages?ref=${sent.reference}`);
	ok(at(page) === '/status' && /Izziņa ir pie mums\./.test(office.text), `${name}: the office has the answer`, at(page));
	return page;
}

async function withdraw(name, way) {
	const sent = await application(new Client('resident'));
	const page = await open(way, sent);

	await press(page, 'main a[href^="/status/withdraw"]');
	await look(page);
	await press(page, `form[action="/status/withdraw"] button`);
	await look(page);
	const office = await worker.get(`/casework/file?ref=${sent.reference}`);
	ok(at(page) === '/status' && /Atsaukts/.test(office.text), `${name}: the application is taken back`, at(page));
	return page;
}

const journeys = [
	...Object.entries(applications).map(([name, answers]) => [name, (title, way) => apply(title, way, answers)]),
	['check and application', check], ['paper intake', paper],
	['resume on another device', resume], ['request answered', answer], ['withdrawal', withdraw],
];

function* ways() {
	for (const [i, [name, make]] of journeys.entries())
		for (const [k, language] of LANGUAGES.entries())
			for (const scripts of [true, false])
				if (process.env.JSLP_JOURNEYS === 'all' || k === (i + (scripts ? 0 : 1)) % LANGUAGES.length)
					yield { title: `${name}, ${language}, ${scripts ? 'with' : 'without'} scripts`, make, language, scripts };
}

main(async () => {
	browser = await launch();
	worker = new Client('social_worker');
	await worker.signIn('social_worker');
	for (const way of ways()) {
		try {
			const page = await way.make(way.title, way);
			const easy = await page.evaluate(() => document.documentElement.className.includes('jslp-easy'));
			const lang = await page.getAttribute('html', 'lang');
			none([...page.faults, ...lang === way.language.slice(0, 2) && easy === (way.language === 'lv-easy' && way.make !== paper) ? [] : [`language ${lang}`]],
				`${way.title}: nothing went wrong, and the language stayed`);
			await page.context().close();
		} catch (error) {
			ok(false, `${way.title}: ${String(error.message).split('\n')[0]}`, String(error.stack).split('\n'));
		}
	}
}, () => browser?.close());
