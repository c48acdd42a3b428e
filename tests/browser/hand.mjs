// A person at the keyboard: every step is a key, and every stop must be seen.

// Presses Tab; what stands there: {tag, type, name, value, id, checked, found}.
async function next(page, selector) {
	await page.keyboard.press('Tab');
	const here = await page.evaluate((wanted) => {
		const node = document.activeElement;
		const style = getComputedStyle(node);
		const label = node.labels?.[0] && getComputedStyle(node.labels[0], '::before');
		const marked = [style.outlineStyle, label?.outlineStyle].some((value) => value && value !== 'none') ||
			[style.boxShadow, label?.boxShadow].some((value) => value && value !== 'none') ||
			style.backgroundColor === 'rgb(255, 221, 0)';
		return { found: node.matches(wanted), marked, what: node.outerHTML.slice(0, 120), body: node === document.body,
			tag: node.localName, type: node.type, name: node.name, value: node.value, checked: node.checked };
	}, selector);
	if (!here.body && !here.marked)
		throw new Error(`the focus cannot be seen on ${here.what}`);
	return here;
}

// Presses Tab until SELECTOR has the focus.
export async function tabTo(page, selector) {
	for (let i = 0; i < 90; i++)
		if ((await next(page, selector)).found)
			return;
	throw new Error(`Tab does not lead to ${selector} on ${page.url()}`);
}

// From one radio button of a group to that of VALUE: Tab comes to the first or the checked one, arrows go on.
export async function choose(page, value) {
	for (let i = 0; i < 30; i++) {
		if (await page.evaluate((wanted) => document.activeElement.value === wanted, value)) {
			await page.keyboard.press('Space');
			return;
		}
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`the arrows do not lead to ${value} on ${page.url()}`);
}

// Activates SELECTOR, from where the focus is, and waits for the page behind it.
export async function press(page, selector) {
	await tabTo(page, selector);
	await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

// In the list that has the focus: arrows, until VALUE is chosen.
async function pick(page, value) {
	await page.keyboard.press('Home');
	for (let i = 0; i < 60; i++) {
		if (await page.evaluate((wanted) => document.activeElement.value === wanted, value))
			return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`the list has no ${value} on ${page.url()}`);
}

// Those of ANSWERS that the page asks for.
export async function asked(page, answers) {
	const names = await page.evaluate(() => [...document.querySelectorAll('main form [name]:not([type="hidden"])')].map((node) => node.name));
	return Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
}

// Answers the page's fields in the order of Tab: ANSWERS is name -> text, value of a radio button or of a list, or values of check boxes.
export async function fillIn(page, answers) {
	const left = new Map(Object.entries(answers).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]));

	for (let i = 0; left.size > 0 && i < 120; i++) {
		const here = await next(page, '*');
		const answer = left.get(here.name);
		if (answer === undefined)
			continue;
		if (here.type === 'checkbox') {
			const at = answer.indexOf(here.value);
			if (at < 0)
				continue;
			if (!here.checked)
				await page.keyboard.press('Space');
			answer.splice(at, 1);
			if (answer.length > 0)
				continue;
		} else if (here.type === 'radio') {
			await choose(page, answer);
		} else if (here.tag === 'select') {
			await pick(page, answer);
		} else {
			await page.keyboard.press('Control+A');
			await page.keyboard.type(answer);
		}
		left.delete(here.name);
	}
	if (left.size > 0)
		throw new Error(`Tab does not lead to ${[...left.keys()].join(', ')} on ${page.url()}`);
}
