// An application by keyboard alone; then the same in a browser that runs no scripts.

import { launch, person, problems } from './browser.mjs';
import { words } from './client.mjs';
import { choose, press, tabTo } from './hand.mjs';
import { is, like, main, none, ok } from './tap.mjs';

let browser;
const at = (page) => new URL(page.url()).pathname;

async function typeIn(page, id, text) {
	await tabTo(page, `#${id}`);
	await page.keyboard.type(text);
}

async function chooseIn(page, name, value) {
	await tabTo(page, `input[name="${name}"]`);
	await choose(page, value);
}

async function enter(page, path) {
	const from = at(page);
	await press(page, 'main form button[type="submit"]');
	is(at(page), path, `${from} leads to ${path}`);
}

async function byKeyboard() {
	const page = await person(browser);

	await page.goto('/');
	await page.keyboard.press('Tab');
	ok(await page.evaluate(() => document.activeElement.matches('.govuk-skip-link')), 'the first stop skips to the content');
	await page.keyboard.press('Enter');
	is(await page.evaluate(() => document.activeElement.id), 'main', 'and goes there');
	await press(page, 'main a[href="/apply"]');
	await chooseIn(page, 'for_whom', 'self');
	await enter(page, '/apply/programme');
	await chooseIn(page, 'programme', '1.3');
	await enter(page, '/apply/person');
	await enter(page, '/apply/person');
	ok(await page.evaluate(() => document.activeElement.id === 'error-summary'), 'after a refusal the focus is on what is wrong');
	await tabTo(page, '#error-summary a');
	await page.keyboard.press('Enter');
	is(await page.evaluate(() => document.activeElement.id), 'given_name', 'its first line leads to the field');
	await page.keyboard.type('Tatjana');
	await typeIn(page, 'family_name', 'Tastatūra');
	await typeIn(page, 'birth_date', '03.03.1990.');
	await chooseIn(page, 'sex', 'female');
	await enter(page, '/apply/contact');
	await typeIn(page, 'phone', '+371 20000001');
	await chooseIn(page, 'channel', 'in-person');
	await enter(page, '/apply/grounds');
	await tabTo(page, 'input[name="grounds"]');
	await page.keyboard.press('Space');
	await typeIn(page, 'problem', 'Bez peles.');
	await enter(page, '/apply/needs');
	await enter(page, '/apply/attachments');
	await enter(page, '/apply/check');
	like(words(await page.locator('main').innerHTML()), /Tatjana Tastatūra.*Bez peles\./, 'everything typed is there');
	await enter(page, '/receipt');
	like(words(await page.locator('main').innerHTML()), /G-\d{4}-\d{6}/, 'a receipt by keyboard alone');
	none(problems(page), 'nothing went wrong on the way');
	await page.context().close();
}

async function withoutScripts() {
	const page = await person(browser, { javaScriptEnabled: false });
	const go = (path) => Promise.all([page.waitForURL(`**${path}?**`), page.locator('main form button[type="submit"]').first().click()]);

	await page.goto('/apply?programme=1.3');
	await page.check('input[name="for_whom"][value="self"]');
	await go('/apply/person');
	await page.locator('main form button[type="submit"]').click();
	await page.locator('#error-summary a').first().click();
	like(page.url(), /#given_name$/, 'without scripts: the list of what is wrong leads to the field');
	await page.fill('#given_name', 'Bruno');
	await page.fill('#family_name', 'Bezskripta');
	await page.fill('#birth_date', '04.04.1991.');
	await page.check('input[name="sex"][value="male"]');
	await go('/apply/contact');
	await page.fill('#phone', '+371 20000002');
	await page.check('input[name="channel"][value="in-person"]');
	await go('/apply/grounds');
	await page.fill('#problem', 'Bez skriptiem.');
	await go('/apply/needs');
	await go('/apply/attachments');
	await go('/apply/check');
	await go('/receipt');
	like(words(await page.content()), /G-\d{4}-\d{6}/, 'without scripts: a receipt');
	none(problems(page), 'without scripts: nothing went wrong');

	await page.goto('/account/sign-in');
	await page.fill('#login', 'social_worker');
	await page.fill('#password', process.env.JSLP_DEMO_PASSWORD);
	await Promise.all([page.waitForURL('**/casework/'), page.locator('main form button[type="submit"]').click()]);
	await page.fill('#q', 'Bezskripta');
	await page.locator('main form[action="/casework/search"] button').click();
	await page.locator('main a[href^="/casework/file"]').first().click();
	like(words(await page.content()), /Bruno Bezskripta/, 'without scripts: a social worker finds the file');
	await page.locator('.jslp-header__out button').click();
	await page.waitForURL('**/account/sign-in**');
	ok(true, 'without scripts: and signs out');
	await page.context().close();
}

const question = (page) => page.inputValue('#kept [name="asked"]');
const isEasy = (page) => page.evaluate(() => document.documentElement.className.includes('jslp-easy'));
const going = (page, what) => Promise.all([page.waitForNavigation(), what()]);

// At /check the switch of languages sends the form along; Enter in a field goes to the next question.
async function enterInForm() {
	const page = await person(browser);
	const change = () => going(page, () => page.locator('.jslp-languages__button').first().click());

	await page.goto('/check');
	await page.focus('[value="young_adult"]');
	await page.keyboard.press('Space');
	await going(page, () => page.keyboard.press('Enter'));
	is(await question(page), 'birth', 'Enter at a choice goes to the next question');
	await page.focus('#birth');
	await page.keyboard.type('14.02.2004.');
	await change();
	is(await isEasy(page), true, 'the switch changes the language');
	is(`${await question(page)} ${await page.inputValue('#birth')}`, 'birth 14.02.2004.', 'at the same question, with what was typed');
	await page.focus('#birth');
	await going(page, () => page.keyboard.press('Enter'));
	is(await isEasy(page), true, 'Enter in a field keeps the language');
	is(await question(page), 'facts', 'and goes to the next question');
	await change();
	is(await isEasy(page), false, 'the switch changes it back');
	is(`${await question(page)} ${await page.inputValue('#kept [name="birth"]')}`, 'facts 14.02.2004.', 'with what was answered');
	await page.context().close();
}

// Suggestions for an address, which must never be in the way.
async function streets() {
	const page = await person(browser);

	await page.goto('/apply?programme=1.3');
	await page.check('input[name="for_whom"][value="self"]');
	await Promise.all([page.waitForNavigation(), page.locator('main form button[type="submit"]').first().click()]);
	const suggested = await page.evaluate(() => [...document.getElementById('address').list?.options ?? []].map((option) => option.value));
	ok(suggested.includes('Lielā iela '), 'streets are suggested', suggested);
	is(await page.evaluate(() => document.getElementById('family_name').list), null, 'only for an address');
	none(problems(page), 'and nothing is blocked');
	await page.context().close();
}

async function control() {
	const page = await person(browser);
	await page.goto('/status');
	await page.evaluate(() => document.querySelector('#code').setAttribute('tabindex', '-1'));
	let noticed = false;
	await tabTo(page, '#code').catch(() => { noticed = true; });
	ok(noticed, 'control: a field that Tab passes by is noticed');
	await page.context().close();
}

main(async () => {
	browser = await launch();
	await byKeyboard();
	await withoutScripts();
	await enterInForm();
	await streets();
	await control();
}, () => browser?.close());
