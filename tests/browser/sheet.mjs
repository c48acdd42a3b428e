// What the browser prints of a page that is filled in by hand: one sheet of A4, in letters that can be read.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { launch, person } from './browser.mjs';
import { is, main, none, ok } from './tap.mjs';

const [adult, child] = process.argv.slice(2);
const LEAST_PT = 10;
const QUESTIONS_MOST = 10;
let browser;

async function signIn() {
	const page = await person(browser);

	await page.goto('/account/sign-in');
	await page.fill('#login', 'provider_manager');
	await page.fill('#password', process.env.JSLP_DEMO_PASSWORD);
	await Promise.all([page.waitForNavigation(), page.press('#password', 'Enter')]);
	ok(!/sign-in/.test(page.url()), 'the manager is signed in');
	return page;
}

// Texts that are smaller on paper than LEAST_PT.
const small = (page) => page.evaluate((least) => {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const found = [];

	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const size = parseFloat(getComputedStyle(node.parentElement).fontSize) * 0.75;
		const seen = node.parentElement.checkVisibility() && node.parentElement.getBoundingClientRect().width > 1;

		if (node.textContent.trim() && seen && size < least)
			found.push(`${size} pt: ${node.textContent.trim().slice(0, 60)}`);
	}
	return found;
}, LEAST_PT);

// As many questions as there can be, each as long as the longest.
const fill = (page) => page.evaluate((most) => {
	const groups = [...document.querySelectorAll('.jslp-sheet fieldset')].map((node) => node.parentElement);
	const longest = groups.reduce((one, other) => (other.textContent.length > one.textContent.length ? other : one));

	for (let n = groups.length; n < most; n++)
		groups.at(-1).after(longest.cloneNode(true));
}, QUESTIONS_MOST);

async function sheet(page, place, name, when, language, full = false) {
	const dir = path.join(process.env.JSLP_ARTIFACTS, 'sheet');
	const file = path.join(dir, `${name}-${when}-${language}.pdf`);

	mkdirSync(dir, { recursive: true });
	await page.goto(`/provider/questionnaire?place=${place}&when=${when}&lang=${language}`);
	await page.evaluate(() => document.fonts.ready.then(() => true));
	if (full)
		await fill(page);
	await page.emulateMedia({ media: 'print' });
	none(await small(page), `${name}, ${when}, ${language}: no text below ${LEAST_PT} pt`);
	await page.pdf({ path: file, format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
	is(execFileSync('qpdf', ['--show-npages', file], { encoding: 'utf8' }).trim(), '1', `${name}, ${when}, ${language}: one sheet`);
	await page.emulateMedia({ media: 'screen' });
}

await main(async () => {
	browser = await launch();
	const page = await signIn();

	for (const language of ['lv', 'en'])
		for (const when of ['before', 'after']) {
			await sheet(page, adult, 'adult', when, language);
			await sheet(page, child, 'child', when, language);
		}
	await sheet(page, adult, 'adult of ten', 'before', 'lv', true);
	await sheet(page, child, 'child of ten', 'before', 'lv', true);
}, () => browser?.close());
