// A course from the timetable to the accepted claim, on the provider's and the office's own pages, with pictures of the screens that matter.

import { execFileSync } from 'node:child_process';
import { axeFaults, launch, person, problems, shoot } from './browser.mjs';
import { words } from './client.mjs';
import { is, like, main, none, ok } from './tap.mjs';

const [code, sessionsText, payer, firstDay, time, contract, managerLogin, leaderLogin, shift, month, first, late] = process.argv.slice(2);
const total = Number(sessionsText);
const claim = `/provider/claim?contract=${contract}&payer=${payer}&month=${month}`;
// Of those who hold all sessions but one, and come from the third on: at 10 € each.
const paid = new RegExp(`${(2 * total - 3) * 10},00(.|&nbsp;)€`);
let browser;

async function signIn(login) {
	const page = await person(browser);

	await page.goto('/account/sign-in');
	await page.fill('#login', login);
	await page.fill('#password', process.env.JSLP_DEMO_PASSWORD);
	await Promise.all([page.waitForNavigation(), page.press('#password', 'Enter')]);
	ok(!/sign-in/.test(page.url()), `${login.replace(/-\d+$/, '')} is signed in`);
	return page;
}

const text = async (page) => words(await page.locator('main').innerHTML());
const press = (page, name) => Promise.all([page.waitForNavigation(), page.locator('main').getByRole('button', { name, exact: true }).first().click()]);
const screen = async (page, name) => none([...await shoot(page, `course-${code}`, name), ...await axeFaults(page), ...problems(page)], `screen ${name} is in order`);

// Every week or every month, over the holiday of 4 May.
async function open(page) {
	await page.goto('/provider/group_new');
	await page.selectOption('#programme', { label: (await page.locator('#programme option').allTextContents()).find((one) => one.startsWith(`${code} `)) });
	await page.selectOption('#leader', { label: 'Vita Kursvede' });
	await page.check('input[name="language"][value="lv"]');
	await page.fill('#capacity', '5');
	await page.fill('#capacity_min', '2');
	await page.selectOption('#room', { label: (await page.locator('#room option').allTextContents()).find((one) => one.startsWith(`K${managerLogin.split('-')[1]}`)) });
	await page.fill('#first', firstDay);
	await page.fill('#starts', time);
	await page.fill('#minutes', '90');
	await press(page, 'Parādīt nodarbības');
	like(await text(page), /otrdien, 04\.05\.2027\. Nodarbība nenotiek/, 'the list leaves the holiday out');
	await screen(page, 'timetable');
	await press(page, 'Atvērt grupu');
	return new URL(page.url()).searchParams.get('id');
}

// One is offered a seat and takes it by telephone; another joins later.
async function places(page, group) {
	await page.goto(`/provider/group_place?id=${group}&application=${first}`);
	await page.check('input[name="how"][value="offer"]');
	if (await page.locator('#reason').count() > 0)
		await page.fill('#reason', 'Vienīgā, kas var šajā laikā.');
	await press(page, 'Saglabāt');
	await page.goto(`/provider/offer?id=${group}&application=${first}`);
	await page.check('input[name="answer"][value="yes"]');
	await Promise.all([page.waitForNavigation(), page.locator('main form button[type="submit"]').first().click()]);
	await page.goto(`/provider/group_place?id=${group}&application=${late}`);
	await page.check('input[name="how"][value="give"]');
	if (await page.locator('#reason').count() > 0)
		await page.fill('#reason', 'Pārējie nevar.');
	await press(page, 'Saglabāt');
	await page.goto(`/provider/group_participants?id=${group}`);
	like(await text(page), /Agnese Kurss.*Baiba Kurss/, 'two have a place');
}

const sessionsOf = async (page, group) => {
	await page.goto(`/provider/group?id=${group}`);
	return page.$$eval('.jslp-session-list > li', (nodes) => nodes.filter((node) => node.querySelector('strong')).map((node) => ({
		number: parseInt(node.querySelector('strong').textContent, 10), id: /session=(\d+)/.exec(node.innerHTML)?.[1], text: node.textContent })));
};

// The third falls out, and is made up for.
async function fallOut(page, group) {
	const third = (await sessionsOf(page, group)).find((one) => one.number === 3);

	await page.goto(`/provider/session_cancel?session=${third.id}`);
	await page.check('input[name="reason"][value="leader"]');
	await Promise.all([page.waitForNavigation(), page.locator('main form button[type="submit"]').first().click()]);
	await page.goto(`/provider/call_list?session=${third.id}`);
	await screen(page, 'call-list');
	await page.goto(`/provider/session_new?group=${group}`);
	await page.fill('#day', '13.05.2027.');
	await page.selectOption('#instead', third.id);
	await screen(page, 'make-up');
	await press(page, 'Pievienot nodarbību');
	like(await text(page), /Papildu nodarbība \(3\. nodarbības vietā\)/, 'it stands in the timetable');
	await screen(page, 'group');
}

// Of a pair one can come alone.
async function someCame(page) {
	const row = page.locator('.jslp-register > li').filter({ hasText: 'Baiba' });

	is(await row.locator('select').count(), code === '1.10' ? 1 : 0, 'of a pair the register asks who came');
	if (code !== '1.10')
		return;
	await row.locator('select').selectOption({ label: 'Bez pieaugušā' });
	await page.reload();
	await page.locator('[data-unsent-put]').click();
	is(await row.locator('select').inputValue(), 'adult', 'a line that broke loses nothing of that');
	await screen(page, 'register');
}

async function hold(page, group) {
	const sessions = (await sessionsOf(page, group)).filter((one) => !/Nenotika|Atcelta|nenotiek/i.test(one.text));

	is(sessions.length, total, `${total} sessions to hold, one of them made up for`);
	for (const session of sessions) {
		await page.goto(`/provider/register?session=${session.id}`);
		const names = await text(page);

		is(/Baiba/.test(names), session !== sessions[0] && session !== sessions[1], `session ${session.number}: who joined late stands in it only from then on`);
		if (session === sessions[4])
			await page.locator('.jslp-register > li').filter({ hasText: 'Agnese' }).locator('input[value$="-absent"]').check();
		if (session === sessions[3])
			await someCame(page);
		await page.click('button.govuk-button[name="action"][value="all"]');
		await Promise.all([page.waitForNavigation(), page.click('button.govuk-button[name="action"][value="sign"]')]);
	}
}

async function completed(page, group) {
	await page.goto(`/provider/group_participants?id=${group}`);
	await screen(page, 'participants');
	is(await page.locator('a[href^="/provider/certificate"]').count(), 2, 'both have completed it');
	const answer = await page.request.get(await page.locator('a[href^="/provider/certificate"]').first().getAttribute('href'));

	is(answer.headers()['content-type'], 'application/pdf', 'with a certificate');
}

async function money(manager) {
	const officer = await signIn('contract_officer');

	await officer.goto(`/provider/contract_price?id=${contract}`);
	await officer.selectOption('#kind', { index: 1 });
	await officer.check('input[name="unit"][value="person_session"]');
	await officer.fill('#price', '10,00');
	await officer.fill('#from', `01.${month.slice(4)}.${month.slice(0, 4)}.`);
	await Promise.all([officer.waitForNavigation(), officer.locator('main form button[type="submit"]').first().click()]);
	await manager.goto(claim);
	like(await text(manager), paid, 'whoever came is paid for');
	await screen(manager, 'claim');
	await press(manager, 'Nosūtīt norēķinu');
	await officer.goto(claim);
	await screen(officer, 'claim-officer');
	await press(officer, 'Pieņemt norēķinu');
	like(await text(officer), paid, 'what was accepted is what was sent');
	is(await officer.locator('a[href^="/provider/claim_act"]').count(), 1, 'with an act of acceptance');
	await screen(officer, 'accepted');
	await officer.goto(`/provider/contract_year?id=${contract}`);
	await screen(officer, 'contract-year');
}

async function others(group) {
	const page = await signIn('provider2_manager');

	for (const address of [`/provider/group?id=${group}`, `/provider/group_participants?id=${group}`, `/provider/group_attendance?id=${group}`,
		`/provider/contract?id=${contract}`, claim, claim.replace('claim?', 'claim_sheet?'), `/provider/session_new?group=${group}`])
		is((await page.request.get(address)).status(), 404, `another provider: ${address.split('?')[0]}`);
	await page.goto('/provider/');
	ok(!/Kurss|Kursvede/.test(await text(page)), 'nor on a list');
}

await main(async () => {
	browser = await launch();
	const manager = await signIn(managerLogin);
	const group = await open(manager);
	await places(manager, group);
	await fallOut(manager, group);
	execFileSync('sh', [shift, group, late], { stdio: 'ignore' });
	await hold(await signIn(leaderLogin), group);
	await completed(manager, group);
	await money(manager);
	await others(group);
}, () => browser?.close());
