// Steps 1 to 5 of the main job as people do them, in Latvian, with a picture of every screen at both widths.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { axeFaults, launch, person, problems, shoot } from './browser.mjs';
import { words } from './client.mjs';
import { diag, is, like, main, none, ok } from './tap.mjs';
import { freeTime, latvian, makeWorkday, quarter, today } from './today.mjs';

const CODE = '1.4';
const email = `kede-${Date.now()}@example.org`;
const family = `Ķēdīte${'abcdefghij'[Date.now() % 10]}`;
const day = today();
let browser;
let screens = 0;

// The screen as it is now: pictures, accessibility, no errors.
async function screen(page, name) {
	const title = `${String(++screens).padStart(2, '0')}-${name}`;
	none([...await shoot(page, 'chain', title), ...await axeFaults(page), ...problems(page)], `screen ${title} is in order`);
	is(await page.getAttribute('html', 'lang'), 'lv', `${name}: in Latvian`);
}

const text = async (page) => words(await page.locator('main').innerHTML());
const at = (page) => new URL(page.url()).pathname;
const press = (page, button) => page.locator('main').getByRole('button', { name: button, exact: true }).click();

async function signIn(login, home) {
	const page = await person(browser);
	await page.goto('/account/sign-in');
	if (login === 'social_worker')
		await screen(page, 'sign-in');
	await page.fill('#login', login);
	await page.fill('#password', process.env.JSLP_DEMO_PASSWORD);
	await press(page, 'Pieslēgties');
	await page.waitForURL(`**${home}`);
	ok(true, `${login} is signed in and begins at ${home}`);
	return page;
}

async function fillPerson(page, prefix, given, birth, sex) {
	await page.fill(`#${prefix}given_name`, given);
	await page.fill(`#${prefix}family_name`, family);
	await page.fill(`#${prefix}birth_date`, birth);
	await page.check(`input[name="${prefix}sex"][value="${sex}"]`);
	await page.fill(`#${prefix}address`, 'Ķiršu iela 5–12, Jelgava');
}

// Step 1: a parent applies for a child.
async function apply(page) {
	await page.goto('/');
	is(await page.locator('.jslp-programmes > li').count(), 10, 'ten programmes');
	like(await text(page), /nodarb/, 'with their sessions');
	await screen(page, 'first-page');
	await page.click(`a[href="/programme/${CODE}"]`);
	await screen(page, 'programme');
	await page.locator('main').getByRole('link', { name: 'Iesniegt iesniegumu' }).click();
	is(await page.inputValue('input[name="programme"]'), CODE, 'the programme is chosen already');
	await page.check('input[name="for_whom"][value="child"]');
	await screen(page, 'apply');
	await press(page, 'Turpināt');
	await press(page, 'Saglabāt un turpināt');
	ok(await page.locator('#error-summary').isVisible(), 'an empty page is sent back with a list of what is missing');
	ok(await page.locator('#error-summary').evaluate((node) => node === document.activeElement), 'the list has the focus');
	await screen(page, 'apply-person-errors');
	await fillPerson(page, '', 'Ilze', '14.02.1988.', 'female');
	await screen(page, 'apply-person');
	await press(page, 'Saglabāt un turpināt');
	await fillPerson(page, 'child_', 'Jānis', '05.06.2013.', 'male');
	await page.check('input[name="child_relation"][value="parent"]');
	await screen(page, 'apply-child');
	await press(page, 'Saglabāt un turpināt');
	await page.check('input[name="child_basis"][value="custody"]');
	await screen(page, 'apply-representation');
	await press(page, 'Saglabāt un turpināt');
	await screen(page, 'apply-children');
	await press(page, 'Turpināt');
	await page.fill('#phone', '+371 20000000');
	await page.fill('#email', email);
	await page.check('input[name="channel"][value="email"]');
	await screen(page, 'apply-contact');
	await press(page, 'Saglabāt un turpināt');
	await page.check('input[name="grounds"] >> nth=0');
	await page.fill('#problem', 'Ar dēlu grūti sarunāties.\nSkolā viņš klusē; mājās bieži strīdamies.');
	await screen(page, 'apply-grounds');
	await press(page, 'Saglabāt un turpināt');
	await page.check('input[name="times"][value="workday_evening"]');
	await screen(page, 'apply-needs');
	await press(page, 'Saglabāt un turpināt');
	await screen(page, 'apply-attachments');
	await press(page, 'Turpināt');
	like(await text(page), new RegExp(`Ilze ${family}.*Jānis ${family}.*${email}`), 'the answers to check');
	await screen(page, 'apply-check');
	await press(page, 'Iesniegt iesniegumu');
	await page.waitForURL('**/receipt?**');
	const receipt = await text(page);
	await screen(page, 'receipt');
	const reference = /G-\d{4}-\d{6,}/.exec(receipt)?.[0];
	const code = /\b[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}\b/.exec(receipt)?.[0];
	ok(reference && code, 'a reference and an access code', receipt);
	like(receipt, /(pirmdiena|otrdiena|trešdiena|ceturtdiena|piektdiena), \d\d\.\d\d\.\d{4}\./, 'the day by which to decide');
	return { reference, code };
}

// Text of a mail with its parts decoded.
function decodeMail(raw) {
	return raw.replace(/\r\n/g, '\n').split(/\n\n/).map((part, i, all) => {
		if (/base64/i.test(all[i - 1] ?? ''))
			return Buffer.from(part, 'base64').toString('utf8');
		const bytes = part.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
		return /[^\x00-\xff]/.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8');
	}).join('\n\n');
}

async function until(seconds, look) {
	for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
		const found = look();
		if (found)
			return found;
		await new Promise((resolve) => { setTimeout(resolve, 200); });
	}
	return look();
}

function mails() {
	const dir = path.join(process.env.JSLP_INSTANCE, 'mail');
	return readdirSync(dir).filter((name) => name.endsWith('.eml'))
		.map((name) => readFileSync(path.join(dir, name), 'utf8')).filter((mail) => mail.includes(`X-Envelope-To: ${email}`));
}

// Step 2: a social worker prepares, the head approves.
async function decide(reference) {
	const worker = await signIn('social_worker', '/casework/');
	like(await text(worker), /atlik|nokavēt|šodien/, 'the work list says how long there is');
	await screen(worker, 'work-list');
	await worker.fill('#q', reference);
	await worker.keyboard.press('Enter');
	await worker.waitForURL('**/casework/file?**');
	like(await text(worker), new RegExp(`Jānis ${family}`), 'a number leads to its file');
	await screen(worker, 'file');
	await press(worker, 'Pārņemt lietu');
	await worker.locator('main a[href^="/casework/decide"]').click();
	await screen(worker, 'decide');
	await worker.check('input[name="outcome"][value="granted"]');
	await worker.check('.govuk-checkboxes--small input >> nth=0');
	await worker.fill('#reasons', 'Ģimenei nepieciešams atbalsts, lai pārvarētu grūtības saskarsmē ar pusaudzi.');
	await worker.fill('#hearing', 'Vecāks uzklausīts klātienē.');
	await worker.locator('button[name="action"][value="save"]').click();
	like(await worker.locator('.jslp-paper').innerText(), /apstrīdēt/, 'the paper beside it has the clause on contesting');
	await screen(worker, 'decide-saved');
	await worker.locator('button[name="action"][value="submit"]').click();
	await worker.waitForURL('**/casework/file?**');
	await screen(worker, 'file-handed-over');
	is(await worker.locator('main a[href^="/casework/approve"]').count(), 0, 'who prepared cannot approve');

	const head = await signIn('head', '/casework/');
	await head.goto('/casework/approvals');
	await screen(head, 'approvals');
	await head.goto(`/casework/approve?ref=${reference}`);
	await screen(head, 'approve');
	await head.locator('button[name="action"][value="issue"]').click();
	await head.waitForURL('**/casework/file?**');
	await screen(head, 'file-decided');
	const [download] = await Promise.all([head.waitForEvent('download'),
		head.locator('.jslp-actions a[href^="/casework/paper"]').click()]);
	const file = path.join(process.env.JSLP_ARTIFACTS, 'chain', 'lemums.pdf');
	await download.saveAs(file);
	const paper = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
	like(paper, new RegExp(`Jānis ${family}`), 'the PDF is about this child');
	like(paper.replace(/\s+/g, ' '), /apstrīdēt.*mēneša laikā|mēneša laikā.*apstrīdēt/i, 'and says until when it can be contested');
	return head;
}

// Step 3: a group, a place, a signed register.
async function serve(reference) {
	const manager = await signIn('provider_manager', '/provider/today');
	await manager.goto('/provider/');
	await screen(manager, 'groups');
	await manager.goto('/provider/group_new');
	const programme = await manager.locator('#programme option').filter({ hasText: new RegExp(`^${CODE} `) }).getAttribute('value');
	await manager.selectOption('#programme', programme);
	await manager.selectOption('#leader', { label: 'Gunta Grupniece' });
	await manager.fill('#capacity', '12');
	await manager.fill('#capacity_min', '1');
	await manager.check('input[name="language"][value="lv"]');
	await manager.selectOption('#room', { index: 1 });
	await manager.fill('#first', latvian(day));
	await manager.fill('#minutes', '90');
	for (let tries = 0; tries < 6 && !await manager.locator('text=Pārbaudiet grupu').count(); tries++) {
		await manager.fill('#starts', freeTime());
		if (tries === 0)
			await screen(manager, 'group-new');
		await press(manager, 'Parādīt nodarbības');
	}
	await screen(manager, 'group-check');
	await press(manager, 'Atvērt grupu');
	await manager.waitForURL('**/provider/group?id=*');
	const group = new URL(manager.url()).searchParams.get('id');
	is(await manager.locator('.jslp-session-list > li:not(.jslp-muted)').count(), 10, 'its ten sessions are planned');
	await screen(manager, 'group');
	await manager.goto(`/provider/group_queue?id=${group}`);
	await screen(manager, 'group-queue');
	const row = manager.locator('tbody tr').filter({ hasText: reference });
	for (let more = true; more && !await row.count();) {
		const next = manager.locator('a[rel="next"]');
		more = await next.count() > 0;
		if (more)
			await next.click();
	}
	await row.getByRole('link').click();
	await screen(manager, 'group-place');
	await manager.check('#how-2');
	if (await manager.locator('#reason').count())
		await manager.fill('#reason', 'Citiem šis laiks neder.');
	await press(manager, 'Saglabāt');
	await manager.waitForURL('**/provider/group_queue?id=*');
	await manager.goto(`/provider/group_participants?id=${group}`);
	like(await text(manager), new RegExp(`Jānis ${family}`), 'the child stands among the participants');
	await screen(manager, 'group-participants');

	const leader = await signIn('facilitator', '/provider/today');
	await screen(leader, 'today');
	await leader.goto(`/provider/group?id=${group}`);
	await leader.locator('.jslp-session-list a[href^="/provider/register"]').first().click();
	await screen(leader, 'register');
	await leader.locator('.jslp-register > li').filter({ hasText: family }).locator('input[value$="-present"]').check();
	await leader.locator('button.govuk-button[name="action"][value="save"]').click();
	await leader.waitForURL('**done=saved*');
	await leader.locator('button[name="action"][value="sign"]').click();
	await leader.waitForURL('**done=signed*');
	await screen(leader, 'register-signed');
	await leader.goto(`/provider/group_attendance?id=${group}`);
	await screen(leader, 'group-attendance');
}

// Step 4: the numbers of this quarter that the chain changes.
async function numbers(page) {
	const { year, quarter: n } = quarter(day);
	await page.goto(`/report/quarter?year=${year}&quarter=${n}`);
	const found = {};
	for (const key of ['received', 'granted', 'in_time', 'clients', 'men', 'held', 'marks', 'present'])
		found[key] = Number(await page.locator(`[data-number="${key}:${CODE}"]`).innerText());
	return found;
}

// Step 5: what the state system wrote down since START (bytes).
const stateLog = path.join(process.env.JSLP_INSTANCE, 'log', 'statesim-messages.log');
function stateMessages(start) {
	return readFileSync(stateLog).subarray(start).toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

// Last: the resident looks.
async function look(page, reference, code) {
	await page.goto('/status');
	await page.fill('#reference', reference);
	await page.fill('#code', 'AAAA-BBBB-CCCC');
	await press(page, 'Rādīt');
	const wrong = await text(page);
	await page.fill('#reference', 'G-2019-000001');
	await page.fill('#code', 'AAAA-BBBB-CCCC');
	await press(page, 'Rādīt');
	is(await text(page), wrong, 'a wrong code and an unknown number get the same answer');
	await screen(page, 'status-wrong');
	await page.fill('#reference', reference);
	await page.fill('#code', code.toLowerCase().replaceAll('-', ' '));
	await press(page, 'Rādīt');
	like(await text(page), new RegExp(`${reference}.*(piešķir|Apmierin|vieta|grup)`, 'i'), 'the resident sees what has happened');
	await screen(page, 'status');
}

main(async () => {
	await makeWorkday(day);
	browser = await launch();
	const officer = await signIn('contract_officer', '/provider/contracts');
	const before = await numbers(officer);
	const start = readFileSync(stateLog, { flag: 'a+' }).length;

	const resident = await person(browser);
	const { reference, code } = await apply(resident);
	const [mail] = await until(30, () => (mails().length ? mails() : null)) ?? [];
	like(decodeMail(mail ?? ''), new RegExp(reference), 'the receipt is mailed');

	const head = await decide(reference);
	await serve(reference);

	await head.goto('/report/');
	await screen(head, 'reports');
	const after = await numbers(officer);
	for (const [key, value] of Object.entries(before))
		is(after[key], value + 1, `quarter report: one more ${key}`);
	await screen(officer, 'report-quarter');

	const kinds = () => stateMessages(start).map((entry) => entry.message?.kind ?? entry.kind);
	await until(60, () => ['decision', 'enrolment', 'attendance'].every((kind) => kinds().includes(kind)));
	for (const kind of ['decision', 'enrolment', 'attendance'])
		is(kinds().filter((one) => one === kind).length, 1, `the state system has the ${kind}, once`);

	await look(resident, reference, code);
	diag(`${screens} screens, each at 1280 and 320 px, in ${path.join(process.env.JSLP_ARTIFACTS, 'chain')}`);
}, () => browser?.close());
