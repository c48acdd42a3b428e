// The attendance register in a real browser: number keys, "all came", marks that a bad line did not let through; looked at by axe, wide and narrow.

import { NARROW, axeFaults, launch, overflow, person, problems, shoot } from './browser.mjs';
import { is, main, none, ok } from './tap.mjs';

const [session, next, alert, reference] = process.argv.slice(2);
const address = `/provider/register?session=${session}`;
const folder = 'register';
let browser;

async function leader(options = {}, login = 'facilitator') {
	const page = await person(browser, options);

	await page.goto('/account/sign-in');
	await page.fill('#login', login);
	await page.fill('#password', process.env.JSLP_DEMO_PASSWORD);
	await Promise.all([page.waitForNavigation(), page.press('#password', 'Enter')]);
	return page;
}

const chosen = (page) => page.$$eval('.jslp-mark input:checked', (nodes) => nodes.map((node) => node.value.replace(/^\d+-/, '')).join(' '));
const save = (page, action) => Promise.all([page.waitForNavigation(), page.click(`button.govuk-button[name="action"][value="${action}"]`)]);

async function byKeys() {
	const page = await leader();

	await page.goto(address);
	await page.focus('.jslp-mark input[type="radio"]');
	for (const key of ['1', '3', '4'])
		await page.keyboard.press(key);
	is(await chosen(page), 'present excused absent', 'three keys mark three people');
	is(await page.getAttribute('[data-marked]', 'data-marked'), '3', 'and they are counted');
	await page.click('.jslp-register__note summary');
	await page.keyboard.press('Tab');
	await page.keyboard.type('Nr. 42');
	is(await chosen(page), 'present excused absent', 'digits in a note mark nobody');
	none(await axeFaults(page), 'axe finds nothing');
	none(await shoot(page, folder, 'wide'), 'it fits a phone');
	await save(page, 'save');
	is(await chosen(page), 'present excused absent', 'what was saved is there');
	ok(await page.isHidden('#register-unsent'), 'nothing is unsent');
	none(problems(page), 'no error in the browser');
	await page.context().close();
}

async function badLine() {
	const page = await leader({ viewport: NARROW });

	await page.goto(address);
	await page.click('.jslp-mark >> nth=1 >> label >> nth=1');
	await page.context().setOffline(true);
	await page.click('button.govuk-button[name="action"][value="save"]').catch(() => null);
	await page.waitForTimeout(300);
	await page.context().setOffline(false);
	await page.goto(address);
	ok(await page.isVisible('#register-unsent'), 'marks that were not sent are offered');
	is(await chosen(page), 'present excused absent', 'and not put in unasked');
	await page.click('[data-unsent-put]');
	is(await chosen(page), 'present late absent', 'one press puts them in');
	none(await overflow(page), 'nothing is wider than 320 px');
	const small = await page.$$eval('.jslp-mark__choice', (nodes) => nodes.filter((node) => node.getBoundingClientRect().height < 44).length);
	is(small, 0, 'every choice is large enough for a thumb');
	await save(page, 'save');
	await page.goto(address);
	ok(await page.isHidden('#register-unsent'), 'what has arrived is not offered any more');
	await page.context().close();
}

async function withoutScript() {
	const page = await leader({ javaScriptEnabled: false });

	await page.goto(`/provider/register?session=${next}`);
	await page.click('.jslp-register__note summary');
	await page.fill('input[name="n0"]', 'Ienāks vēlāk');
	await Promise.all([page.waitForNavigation(), page.press('input[name="n0"]', 'Enter')]);
	is(await page.locator('.jslp-mark input:checked').count(), 0, 'Enter in a note saves and marks nobody');
	is(await page.inputValue('input[name="n0"]'), 'Ienāks vēlāk', 'and the note is there');
	await save(page, 'all');
	is(await page.locator('.jslp-mark input:checked').count(), 3, 'without a script "all came" is sent');
	await page.goto(`/provider/session_cancel?session=${session}`);
	await shoot(page, folder, 'cancel');
	await page.goto(address);
	await save(page, 'sign');
	await page.goto(`/provider/register_reopen?session=${session}`);
	await shoot(page, folder, 'reopen');
	await page.goto(address);
	await shoot(page, folder, 'signed');
	await page.context().close();
}

async function socialWorker() {
	const page = await leader({}, 'social_worker');

	for (const [name, where] of [['missed', '/casework/missed'], ['missed-done', `/casework/missed_done?id=${alert}`], ['file', `/casework/file?ref=${reference}`]]) {
		await page.goto(where);
		none([...await axeFaults(page), ...await shoot(page, folder, name), ...problems(page)], `${where}: nothing wrong`);
	}
	await page.context().close();
}

await main(async () => {
	browser = await launch();
	await byKeys();
	await badLine();
	await withoutScript();
	await socialWorker();
}, () => browser?.close());
