// Every way in which a file can end, from the application to what the resident reads at /status and on paper; one browser, two hands with four people
// each.  JSLP_OUTCOMES=pictures keeps pictures of the screens of a hearing.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { axeFaults, launch, NARROW, overflow, person, problems, shoot, WIDE } from './browser.mjs';
import { Client, words } from './client.mjs';
import { like, main, none, ok } from './tap.mjs';
import { inDays, latvian, today } from './today.mjs';
import { application, handOver, take } from './world.mjs';

const SUBMIT = 'main form button[type="submit"]:not(.jslp-link)';
const folder = path.join(process.env.JSLP_ARTIFACTS, 'outcomes');
// How each outcome is chosen in the editor: the radio buttons to check, by name.
const choices = {
	granted: { outcome: 'granted' },
	granted_in_part: { outcome: 'granted_in_part', part: 'waiting_list' },
	refused: { outcome: 'refused' },
};
let browser;

const text = async (page) => words(await page.locator('main').innerHTML());

async function signedIn(login) {
	const client = new Client(login);

	await client.signIn(login);
	client.cookies.set('__Host-lang', 'lv');
	return client;
}

// A page of whom CLIENT has signed in.
async function open(client) {
	const page = await person(browser);

	await page.context().addCookies(client.browserCookies());
	return Object.assign(page, { client });
}

// A screen that this test alone shows, at both widths.
async function look(page, name) {
	const faults = await axeFaults(page);

	await page.setViewportSize(NARROW);
	faults.push(...await overflow(page));
	await page.setViewportSize(WIDE);
	await keep(page, name);
	none([...faults, ...problems(page)], `${name}: in order`);
}

// The same of one that the walk over all pages looks at: only kept.
async function keep(page, name) {
	if (process.env.JSLP_OUTCOMES === 'pictures')
		none(await shoot(page, 'outcomes', name), `${name}: fits`);
}

// Fills the fields (name -> text, or value of a radio button or box) of the page and presses BUTTON.
async function send(page, fields, button = SUBMIT) {
	for (const [name, value] of Object.entries(fields)) {
		const choice = page.locator(`main input[name="${name}"][value="${value}"]:not([type="hidden"])`);
		if (await choice.count())
			await choice.check();
		else
			await page.fill(`main [name="${name}"]`, value);
	}
	await Promise.all([page.waitForNavigation(), page.locator(button).first().click()]);
}

async function fresh(worker) {
	const sent = await application(new Client('resident'));

	await take(worker.client, sent.reference);
	return sent;
}

async function prepare(worker, reference, outcome, fields = {}) {
	await worker.goto(`/casework/decide?ref=${reference}`);
	await worker.check('.govuk-checkboxes--small input >> nth=0');
	if (outcome === 'granted_in_part')
		await worker.locator('details:has([name="part"]) > summary').click();
	await send(worker, { ...choices[outcome], reasons: 'Pamatojums izvērtēts kopā ar ģimeni.', ...fields }, 'button[value="submit"]');
}

async function issue(head, reference) {
	await head.goto(`/casework/approve?ref=${reference}`);
	const seen = await text(head);
	await send(head, {}, 'button[value="issue"]');
	return seen;
}

// The resident opens the application: what its page says.
async function opened(resident, sent) {
	await resident.goto('/status?done=another');
	await send(resident, { reference: sent.reference, code: sent.code });
	return text(resident);
}

// Follows the link HREF of PAGE to a PDF: its words.
async function pdf(page, href, name) {
	const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`main a[href^="${href}"]`).first().click()]);
	const file = path.join(folder, `${name}.pdf`);

	await download.saveAs(file);
	return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

// What the resident sees in the end, and the paper of the decision.
async function ends({ resident }, name, sent, page, paper) {
	like(await opened(resident, sent), page, `${name}: the resident sees it`);
	like(await pdf(resident, '/status/decision', name.replace(/[^a-z]+/g, '-')), paper, `${name}: and reads the paper`);
}

async function granted(name, people) {
	const sent = await fresh(people.worker);

	await prepare(people.worker, sent.reference, 'granted');
	await issue(people.head, sent.reference);
	await ends(people, name, sent, /Pakalpojums piešķirts.*Gaida vietu grupā/,
		new RegExp(`${sent.reference}.*Lēmums par pakalpojuma piešķiršanu.*Piešķirt pakalpojumu.*apstrīdēt`));
}

// The addressee is invited, answers at /status, and the editor takes both into the decision.
async function refused(name, people) {
	const { worker, head, resident } = people;
	const sent = await fresh(worker);

	await worker.goto(`/casework/decide?ref=${sent.reference}`);
	await send(worker, { ...choices.refused, reasons: 'Vecums neatbilst.' }, 'button[value="save"]');
	await worker.locator('main .jslp-notice a[href^="/casework/hearing"]').click();
	await worker.locator('main a[href^="/casework/hearing_invite"]').click();
	like(await worker.inputValue('#text'), /atteikumu piešķirt pakalpojumu[^]*Vecums neatbilst\./, `${name}: the invitation is begun from the draft`);
	await keep(worker, 'hearing-invite');
	await send(worker, { due: inDays(12) });
	await look(worker, 'hearing-invited');
	like(await opened(resident, sent), /Tagad kārta jums.*Vecums neatbilst/, `${name}: the resident is asked`);
	await look(resident, 'hearing-status');
	await resident.locator('main a[href^="/status/answer"]').click();
	await look(resident, 'hearing-answer');
	await send(resident, { text: 'Mums palīdzība ir vajadzīga tagad.' }, 'main form[action="/status/answer"] button.govuk-button');
	await worker.goto(`/casework/decide?ref=${sent.reference}`);
	await send(worker, {}, 'button[value="hear"]');
	like(await worker.inputValue('#hearing'), /uzaicināts līdz[^]*palīdzība ir vajadzīga tagad/, `${name}: the editor takes the answer`);
	await look(worker, 'hearing-decide');
	await send(worker, {}, 'button[value="submit"]');
	ok(!/jānoskaidro viņa viedoklis/.test(await issue(head, sent.reference)), `${name}: the head is not warned`);
	await ends(people, name, sent, /Atteikts.*varat apstrīdēt/, /Lēmums par atteikumu piešķirt pakalpojumu.*palīdzība ir vajadzīga tagad.*Atteikt piešķirt/);
}

// The view is told by telephone; without it the head would be warned.
async function part(name, people) {
	const { worker, head } = people;
	const sent = await fresh(worker);

	await worker.goto(`/casework/hearing_record?as=heard&ref=${sent.reference}`);
	await keep(worker, 'hearing-record');
	await send(worker, { way: 'telephone', who: 'applicant', text: 'Piekrīt citam laikam.' });
	await look(worker, 'hearing-recorded');
	await prepare(worker, sent.reference, 'granted_in_part');
	ok(!/jānoskaidro viņa viedoklis/.test(await issue(head, sent.reference)), `${name}: the head is not warned`);
	await ends(people, name, sent, /Piešķirts daļēji/, /daļēju piešķiršanu.*pa tālruni; to izteica iesniedzējs: „Piekrīt citam laikam\.”.*Piešķirt daļēji.*gaida rindā/);
}

async function extended(name, people) {
	const { worker, head } = people;
	const sent = await fresh(worker);

	await worker.goto(`/casework/extend?ref=${sent.reference}`);
	await send(worker, { reasons: 'Jāsaņem ziņas no skolas.' }, 'button[value="submit"]');
	await issue(head, sent.reference);
	await ends(people, name, sent, /Termiņš pagarināts.*Tiek izskatīts/, /Lēmums par termiņa pagarināšanu.*Jāsaņem ziņas no skolas.*Pagarināt termiņu/);
}

async function cured(name, people) {
	const { worker, resident } = people;
	const sent = await fresh(worker);

	await worker.goto(`/casework/without_progress?ref=${sent.reference}`);
	await send(worker, { flaws: 'unsigned', text: 'Lūdzu, parakstiet iesniegumu.', due: inDays(12) });
	await worker.goto(`/casework/messages?ref=${sent.reference}`);
	like(await pdf(worker, '/casework/letter', 'without-progress'), /atstāšanu bez virzības.*parakstiet iesniegumu.*uzskatāms par neiesniegtu/,
		`${name}: the letter says what to put right`);
	like(await opened(resident, sent), /Tagad kārta jums.*parakstiet iesniegumu.*vispirms jāpapildina/, `${name}: so does the page`);
	await resident.locator('main a[href^="/status/answer"]').click();
	await send(resident, { text: 'Parakstīts.' }, 'main form[action="/status/answer"] button.govuk-button');
	like(await text(resident), /Jūsu atbilde ir nosūtīta.*Tiek izskatīts/, `${name}: put right, the review goes on`);
	await prepare(worker, sent.reference, 'granted');
	await issue(people.head, sent.reference);
	await ends(people, name, sent, /Pakalpojums piešķirts/, /Lēmums par pakalpojuma piešķiršanu/);
}

async function withdrawn(name, people) {
	const { worker, resident } = people;
	const sent = await fresh(worker);

	await opened(resident, sent);
	await resident.locator('main a[href^="/status/withdraw"]').click();
	await send(resident, { text: 'Vairs nav vajadzīgs.' }, 'form[action="/status/withdraw"] button');
	like(await text(resident), /Jūs šo iesniegumu atsaucāt/, `${name}: the resident sees it`);
	await worker.goto(`/casework/file?ref=${sent.reference}`);
	ok(/Atsaukts/.test(await text(worker)) && await worker.locator('main a[href^="/casework/decide"]').count() === 0,
		`${name}: nothing is decided any more`);
}

// A refusal is contested, forwarded, and decided on as OUTCOME says.
async function contested(name, people, outcome, page) {
	const { worker, head, registrar } = people;
	const sent = await application(new Client('resident'));

	await handOver(worker.client, sent.reference, 'refused');
	await issue(head, sent.reference);
	await registrar.goto(`/casework/contest_new?ref=${sent.reference}`);
	await send(registrar, { filed: latvian(today()), way: 'counter', text: 'Lūdzu pārskatīt lēmumu.' });
	const contest = new URL(registrar.url()).searchParams.get('contest');
	like(await opened(people.resident, sent), /Lēmums ir apstrīdēts|apstrīdēts/, `${name}: the resident sees that it is contested`);
	for (const [step, fields] of [['forward', {}], ['decide', { outcome }]]) {
		await registrar.goto(`/casework/contest_step?contest=${contest}&step=${step}`);
		await send(registrar, { ...fields, day: latvian(today()), number: '1-2/3' });
	}
	await ends(people, name, sent, page, /Lēmums par atteikumu piešķirt pakalpojumu/);
}

const journeys = [
	['grant', granted], ['refusal after hearing', refused], ['grant in part', part], ['extension', extended],
	['without progress and cured', cured], ['withdrawal', withdrawn],
	['contest, upheld', (name, people) => contested(name, people, 'upheld', /atstājusi negrozītu.*ir spēkā tāds, kāds tas izdots/)],
	['contest, annulled', (name, people) => contested(name, people, 'annulled', /lēmumu ir atcēlusi.*vairs nav spēkā/)],
];

// Goes through what is left of QUEUE with people of its own.
async function hand(queue, clients) {
	const people = { resident: await person(browser) };

	for (const [who, client] of Object.entries(clients))
		people[who] = await open(client);
	for (let next = queue.shift(); next; next = queue.shift()) {
		const [name, make] = next;
		try {
			await make(name, people);
			none(Object.values(people).flatMap((page) => problems(page)), `${name}: nothing went wrong`);
		} catch (error) {
			ok(false, `${name}: ${String(error.message).split('\n')[0]}`, String(error.stack).split('\n'));
		}
	}
}

main(async () => {
	mkdirSync(folder, { recursive: true });
	browser = await launch();
	const clients = { worker: await signedIn('social_worker'), head: await signedIn('head'), registrar: await signedIn('registrar') };
	await Promise.all([hand(journeys, clients), hand(journeys, clients)]);
}, () => browser?.close());
