// Days as the office has them, and what a holiday needs before a group can begin today.

import { execFileSync } from 'node:child_process';
import { Client } from './client.mjs';

// Today in Riga, YYYY-MM-DD.
export function today() {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga' }).format(new Date());
}

// YYYY-MM-DD as people write it.
export function latvian(iso) {
	const [year, month, day] = iso.split('-');
	return `${day}.${month}.${year}.`;
}

// So many days from today, as people write it.
export function inDays(days) {
	return latvian(new Date(Date.parse(today()) + days * 24 * 3600 * 1000).toISOString().slice(0, 10));
}

export function quarter(iso) {
	return { year: Number(iso.slice(0, 4)), quarter: Math.ceil(Number(iso.slice(5, 7)) / 3) };
}

// A leader begins one group at a time: a time of day that is hardly taken (tests/lib/provider.sh has those from 17:00 on).
export function freeTime() {
	const minutes = 360 + Math.floor(Math.random() * 660);
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

// Output of jslp-admin.
export function admin(...args) {
	return execFileSync(`${process.env.JSLP_BUILD}/bin/jslp-admin/jslp-admin`, ['--config', process.env.JSLP_CONFIG, ...args],
		{ encoding: 'utf8' });
}

// Groups do not begin on holidays: if today is one, the administrator makes it an ordinary day.
export async function makeWorkday(iso) {
	const holidays = admin('calendar', 'holidays', '--year', iso.slice(0, 4)).split('\n').map((line) => line.split('\t')[0]);
	if (!holidays.includes(iso))
		return;
	const client = new Client('admin');
	await client.signIn('admin');
	await client.must('/admin/calendar', '/admin/calendar', { day: latvian(iso), kind: 'working',
		name: 'Pārcelta darba diena', legal_ref: 'Ministru kabineta rīkojums' });
}
