// Who gets in where: the route tables that the programs print, against what the design says of each permission.

import { admin } from './today.mjs';

// Which demo accounts hold a permission.  Written down here anew, from who uses the product; not read from the programs.
const workers = ['social_worker', 'social_worker2'];
const managers = ['provider_manager', 'provider2_manager'];
const holders = {
	public: null,	/* everybody */
	health: null,
	signed_in: 'all but visitor',
	case_read: ['registrar', ...workers, 'head'],
	case_prepare: workers,
	case_approve: ['head'],
	case_identify: ['registrar', ...workers, 'head'],
	case_intake: ['registrar', ...workers], case_import: ['registrar', 'head'],
	case_contest: ['registrar', ...workers, 'head'],
	case_post: ['registrar', ...workers, 'head'],
	case_assign: [...workers, 'head'],
	case_workload: ['head'], case_except: ['head'],
	group_read: [...workers, 'head', ...managers, 'facilitator'],
	group_manage: managers,
	attendance_mark: [...managers, 'facilitator'],
	case_refer: [...workers, 'head'],
	contract_read: ['contract_officer', 'head', ...managers], contract_manage: ['contract_officer'], plan_read: ['contract_officer', 'head', ...managers, 'facilitator'], claim_send: managers,
	staff_read: ['contract_officer', ...managers, 'facilitator'], staff_manage: managers,
	report_read: ['head', 'contract_officer'],
	user_admin: ['admin'],
	parameter_admin: ['admin'],
	calendar_admin: ['admin'],
	programme_admin: ['admin'],
	text_admin: ['admin'],
};

export function holds(login, permission) {
	const who = holders[permission];
	if (who === undefined)
		throw new Error(`permission ${permission} is not known to this test`);
	return who === null || (who === 'all but visitor' ? login !== 'visitor' : who.includes(login));
}

// Rows that a permission alone does not open.
const foreignDraft = (login) => (login === 'visitor' ? 200 : 404);
// Applications that were opened at /status: the visitor's waits for an answer, the one in the head's browser has a decision and a place, the one in the
// data protection officer's an offer.
const opened = (visitor, head, dpo) => (login) => ({ visitor, head, dpo })[login] ?? 303;
const otherProvider = (login) => (login === 'provider2_manager' ? 404 : 200);
const walls = {
	...Object.fromEntries(['programme', 'person', 'help', 'child', 'representation', 'custody', 'children', 'adult', 'raised', 'contact',
		'grounds', 'needs', 'attachments', 'tasks', 'save', 'check'].map((step) => [`/apply/${step}`, foreignDraft])),
	'/receipt': foreignDraft,
	'/status/messages': opened(200, 200, 200), '/status/email': opened(200, 200, 200), '/status/identity': opened(200, 200, 200),
	'/status/answer': opened(200, 303), '/status/withdraw': opened(200, 303), '/status/offer': opened(303, 303, 200),
	'/status/decision': opened(404, 200, 200), '/status/sessions': opened(404, 200, 404), '/status/calendar': opened(200, 200, 200), '/status/absent': opened(200, 200, 200),
	'/provider/group': otherProvider, '/provider/group_queue': otherProvider, '/provider/group_place': otherProvider, '/provider/offer': otherProvider, '/provider/group_participants': otherProvider,
	'/provider/group_attendance': otherProvider, '/provider/register': otherProvider,
	'/provider/group_cancel': otherProvider, '/provider/group_edit': otherProvider, '/provider/session_new': otherProvider, '/provider/call_list': otherProvider, '/provider/session_move': otherProvider, '/provider/contract': otherProvider, '/provider/contract_year': otherProvider, '/provider/claim': otherProvider, '/provider/claim_group': otherProvider,
	'/provider/claim_sheet': otherProvider, '/provider/claim_act': otherProvider, '/provider/room': otherProvider,
	'/provider/session_cancel': otherProvider,
	'/provider/first_talk': otherProvider, '/provider/questionnaire': otherProvider, '/provider/talk_withdraw': otherProvider, '/provider/group_results': otherProvider, '/provider/group_documents': otherProvider, '/provider/plan_read': otherProvider, '/provider/plan_edit': otherProvider, '/provider/staff_person': otherProvider, '/provider/staff_fact': otherProvider, '/provider/staff_fact_back': otherProvider,
	'/provider/register_sheet': otherProvider, '/provider/certificate': otherProvider, '/status/certificate': opened(404, 404, 404),
	'/casework/missed_done': () => 404,
	'/provider/register_reopen': (login) => ({ provider2_manager: 404, facilitator: 403 })[login] ?? 200,
	'/casework/intake_receipt': (login) => (login === 'registrar' ? 200 : 403),
	'/casework/absence_cancel': (login) => (login === 'social_worker2' ? 404 : 200),
	'/casework/reminded': (login) => (login === 'social_worker2' ? 404 : 200),
	'/casework/reassign': (login) => (login === 'social_worker2' ? 403 : 200),
	'/account/sign-in': (login) => (login === 'visitor' ? 200 : 303),
};

export function routes() {
	return admin('routes').split('\n').filter(Boolean).map((line) => {
		const [method, path, permission, csrf, , , , sample] = line.split('\t');
		return { method, path, permission, csrf, sample: sample === '-' ? '' : sample };
	});
}

// Address of ROUTE: its own sample, or the one of the world.
export function address(route, world) {
	const query = world.queries.get(route.path) ?? (route.path.includes('{') ? '' : route.sample);
	return route.path.replace(/\{.*\}/, route.sample) + (query ? `?${query}` : '');
}

function expectedGet(route, login) {
	if (!holds(login, route.permission))
		return login === 'visitor' ? '303 to sign in' : '403';
	return String(walls[route.path]?.(login) ?? 200);
}

async function seenGet(route, login, world) {
	const answer = await world.clients.get(login).get(address(route, world));
	return answer.status === 303 && answer.location.startsWith('/account/sign-in?next=') ? '303 to sign in' : String(answer.status);
}

// A post without a token: who may not is told that, who may is told that the form was too old.
async function seenPost(route, login, world) {
	const answer = await world.clients.get(login).request('POST', address(route, world).split('?')[0], {});
	return `${answer.status}${/sent from another page/.test(answer.text) ? ' token' : ''}`;
}

// Faults of the matrix, and which GET routes nobody saw.
export async function walk(list, world) {
	const faults = [];
	const unseen = [];

	for (const client of world.clients.values())
		client.cookies.set('__Host-lang', 'en');
	for (const route of list) {
		let seen = 0;
		for (const login of world.clients.keys()) {
			const wanted = route.method === 'GET' ? expectedGet(route, login) :
				holds(login, route.permission) ? '403 token' : '403';
			const got = route.method === 'GET' ? await seenGet(route, login, world) : await seenPost(route, login, world);
			seen += got === '200';
			if (got !== wanted)
				faults.push(`${login} ${route.method} ${route.path}: ${got}, should be ${wanted}`);
		}
		if (route.method === 'GET' && !seen)
			unseen.push(route.path);
	}
	return { faults, unseen };
}

// Who should see a page of ROUTE.
export function viewers(route, world) {
	return [...world.clients.keys()].filter((login) => expectedGet(route, login) === '200');
}
