// The real browser: pages that are watched for errors, looked at by axe, and kept as pictures.

import { createRequire } from 'node:module';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = process.env.JSLP_SOURCE;
const require = createRequire(path.join(source, 'htdocs', 'package.json'));
const { chromium } = require('playwright-core');
const { HtmlValidate } = require('html-validate');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate(JSON.parse(readFileSync(path.join(source, 'htdocs', '.htmlvalidate.json'), 'utf8')));

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 320, height: 640 };

// The certificate of CERT (a file) is trusted, no other one of its authority.
export async function launch(cert = null) {
	const args = ['--headless', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
		'--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'];

	if (process.getuid() === 0)
		args.push('--no-sandbox');
	if (cert) {
		const key = new X509Certificate(readFileSync(cert)).publicKey.export({ type: 'spki', format: 'der' });
		args.push(`--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`);
	}
	return chromium.launch({ executablePath: '/usr/bin/chromium', args });
}

// A person at the browser: a page in a context of its own; page.problems collects what went wrong in it.
export async function person(browser, options = {}) {
	const context = await browser.newContext({ viewport: WIDE, locale: 'lv-LV', timezoneId: 'Europe/Riga',
		reducedMotion: 'reduce', baseURL: process.env.JSLP_URL, ...options });
	context.setDefaultTimeout(15000);
	const page = await context.newPage();
	page.problems = [];
	page.on('pageerror', (error) => page.problems.push(`script: ${error.message}`));
	page.on('console', (message) => {
		// A refused form is a 422: the browser calls that an error of loading.
		if (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text()))
			page.problems.push(`console: ${message.text()}`);
	});
	page.on('requestfailed', (request) => {
		if (!/ERR_ABORTED/.test(request.failure()?.errorText ?? ''))
			page.problems.push(`${request.url()}: ${request.failure()?.errorText}`);
	});
	return page;
}

// Takes what has been collected.
export function problems(page) {
	return page.problems.splice(0);
}

// Faults that axe sees, one text each.
export async function axeFaults(page) {
	await page.evaluate(axe);
	const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
	return violations.map((fault) => `${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3).map((node) => node.html).join(' | ')}`);
}

export async function htmlFaults(html) {
	const report = await validator.validateString(html);
	return report.results.flatMap((result) => result.messages)
		.map((fault) => `${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`);
}

// What sticks out of a phone's screen.
export async function overflow(page) {
	return page.evaluate(() => {
		const wide = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= wide)
			return [];
		const out = [...document.querySelectorAll('body *')].filter((node) => node.getBoundingClientRect().right > wide + 1 &&
			!node.closest('.jslp-scroll'));
		return [`${document.documentElement.scrollWidth} px of ${wide}: ` +
			out.slice(0, 5).map((node) => `${node.tagName}.${node.className}`).join(', ')];
	});
}

// A picture of the whole page; the window is as high as the page, so that bars that stick to its edge stand where they end.
async function picture(page, size, file) {
	await page.setViewportSize(size);
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ ...size, height: Math.max(size.height, Math.min(height, 12000)) });
	await page.screenshot({ path: file, fullPage: true });
	await page.setViewportSize(size);
}

// Pictures of the page at both widths; returns what sticks out of the narrow one.  The page is wide again afterwards.
export async function shoot(page, folder, name) {
	const dir = path.join(process.env.JSLP_ARTIFACTS, folder);
	mkdirSync(dir, { recursive: true });
	await page.evaluate(() => document.fonts.ready.then(() => true));
	await picture(page, WIDE, path.join(dir, `${name}-1280.png`));
	await picture(page, NARROW, path.join(dir, `${name}-320.png`));
	const faults = await overflow(page);
	await page.setViewportSize(WIDE);
	return faults;
}
