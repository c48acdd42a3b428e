// Sign-in over TLS: the browser believes the site's certificate and keeps its cookies.

import path from 'node:path';
import { launch, person, problems } from './browser.mjs';
import { is, like, main, none, ok } from './tap.mjs';

let browser;
const base = process.env.JSLP_TLS_URL;

main(async () => {
	browser = await launch(path.join(process.env.JSLP_INSTANCE, 'tls', 'cert.pem'));
	const page = await person(browser, { baseURL: base });
	const first = await page.goto(process.env.JSLP_REDIRECT_URL);
	is(new URL(page.url()).origin, base, 'http leads to https');
	is((await first.securityDetails())?.protocol.startsWith('TLS 1.'), true, 'the page came over TLS');
	await page.goto('/account/sign-in');
	await page.fill('#login', 'head');
	await page.fill('#password', process.env.JSLP_DEMO_PASSWORD);
	await page.locator('main form button[type="submit"]').click();
	await page.waitForURL('**/casework/');
	ok(true, 'signed in');
	const session = (await page.context().cookies()).find((cookie) => cookie.name === '__Host-sid');
	ok(session?.secure && session.httpOnly && session.sameSite === 'Lax' && session.path === '/' && session.domain === '127.0.0.1',
		'the session stands in a __Host- cookie that scripts cannot read', JSON.stringify({ ...session, value: '…' }));
	is(await page.evaluate(() => document.cookie), '', 'scripts see no cookie');
	await page.locator('.jslp-header__out button').click();
	await page.waitForURL('**/account/sign-in**');
	await page.goto('/casework/');
	like(page.url(), /\/account\/sign-in\?next=/, 'signed out');
	none(problems(page), 'nothing went wrong on the way');

	// Another browser that does not know the certificate refuses the site.
	const stranger = await launch();
	const strange = await person(stranger);
	const refused = await strange.goto(base).then(() => 'opened', (error) => error.message);
	like(refused, /ERR_CERT_AUTHORITY_INVALID/, 'control: an unknown authority is refused');
	await stranger.close();
}, () => browser?.close());
