// Drops from a compressed style sheet the rules for classes of govuk-frontend that no page has:
//	node prune.mjs FROM TO DIRECTORY...		directories of templates, pages and scripts
// A class that a template puts together is kept by what it begins with.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [from, to, ...folders] = process.argv.slice(2);
const texts = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
	.filter((name) => /\.(cs|html|js)$/.test(name)).map((name) => readFileSync(name, 'utf8')).join('\n');
const named = new Set(texts.match(/govuk-[a-z0-9_-]+/g));
// part/field.cs: radios and check boxes are one macro, and fields have a width.
const made = /^govuk-((radios|checkboxes)(__(item|input|label|hint)|--inline)?|input--width-\d+)$/;
const known = (name) => !name.startsWith('govuk-') || named.has(name) || made.test(name);

// A selector's classes, without what stands in :not(...).
const isUsed = (selector) => (selector.replace(/:not\([^)]*\)/g, '').match(/\.[a-zA-Z][\w-]*/g) ?? []).every((name) => known(name.slice(1)));

// End of the block that begins at AT, behind its brace.
function blockEnd(css, at) {
	for (let depth = 0, quote = ''; at < css.length; at++) {
		if (quote)
			quote = css[at] === quote ? '' : quote;
		else if (css[at] === '"' || css[at] === "'")
			quote = css[at];
		else if (css[at] === '{')
			depth++;
		else if (css[at] === '}' && --depth === 0)
			return at + 1;
	}
	throw new Error(`a block without end in ${from}`);
}

function prune(css) {
	let out = '';
	for (let at = 0; at < css.length;) {
		const open = css.indexOf('{', at);
		const statement = css.indexOf(';', at);
		if (statement >= 0 && (open < 0 || statement < open)) {	// @charset and the like
			out += css.slice(at, statement + 1);
			at = statement + 1;
			continue;
		}
		if (open < 0)
			return out + css.slice(at);
		const end = blockEnd(css, open);
		const head = css.slice(at, open);
		if (/^@(media|supports)/.test(head)) {
			const body = prune(css.slice(open + 1, end - 1));
			out += body ? `${head}{${body}}` : '';
		} else if (head.startsWith('@')) {
			out += css.slice(at, end);
		} else {
			const kept = head.split(/,(?![^(]*\))/).filter(isUsed);
			out += kept.length > 0 ? kept.join(',') + css.slice(open, end) : '';
		}
		at = end;
	}
	return out;
}

// The mark of UTF-8 stays in front.
const [, mark, css] = /^(\uFEFF?)([^]*)$/.exec(readFileSync(from, 'utf8'));
writeFileSync(to, mark + prune(css));
