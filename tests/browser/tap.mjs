// Cases as TAP lines (https://testanything.org).

let count = 0;
let failed = 0;

// One line; DETAIL (text or list of lines) follows as # lines when it failed.
export function ok(good, name, detail = []) {
	count++;
	process.stdout.write(`${good ? 'ok' : 'not ok'} ${count} - ${name.replace(/[#\n]/g, ' ')}\n`);
	if (good)
		return true;
	failed++;
	const lines = (Array.isArray(detail) ? detail : String(detail).split('\n')).slice(0, 30);
	for (const line of lines)
		process.stdout.write(`#   ${String(line).slice(0, 400)}\n`);
	return false;
}

export function is(got, wanted, name) {
	return ok(got === wanted, name, [`got:    ${JSON.stringify(got)}`, `wanted: ${JSON.stringify(wanted)}`]);
}

export function like(text, pattern, name) {
	return ok(pattern.test(text), name, [`no match for ${pattern} in:`, ...String(text).split('\n')]);
}

// A list that must be empty.
export function none(faults, name) {
	return ok(faults.length === 0, name, faults);
}

export function diag(text) {
	process.stdout.write(`# ${text}\n`);
}

// Runs the whole test; an exception is a failed case of its own, and later steps do not run.
export async function main(work, clean) {
	try {
		await work();
	} catch (error) {
		ok(false, `ended early: ${String(error.message).split('\n')[0]}`, String(error.stack).split('\n'));
	} finally {
		await clean?.();
	}
	process.stdout.write(`1..${count}\n`);
	process.exit(failed ? 1 : 0);
}
