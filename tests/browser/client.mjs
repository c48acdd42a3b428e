// A person's browser without screen: cookies, pages, forms sent as their page gave them.

import http from 'node:http';
import https from 'node:https';
import { readFileSync } from 'node:fs';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' };

export function decode(text) {
	return text.replace(/&(amp|lt|gt|quot|#39|#34);/g, (_, name) => entities[name]);
}

// Text of a page, without tags.
export function words(html) {
	return decode(html.replace(/<script[^]*?<\/script>|<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
}

function attributes(tag) {
	const found = {};
	for (const [, name, value] of tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g))
		found[name] ??= decode(value ?? '');
	return found;
}

export class Client {
	// NAME is for messages; BASE without a slash at its end; CA: file of the authority, for https.
	constructor(name, base = process.env.JSLP_URL, ca = null) {
		this.name = name;
		this.base = base;
		this.ca = ca && readFileSync(ca);
		this.cookies = new Map();
	}

	// {status, headers, body (Buffer), text, location}; redirects are not followed.
	request(method, path, fields = null, headers = {}) {
		const url = new URL(path, this.base);
		const body = fields === null || Buffer.isBuffer(fields) ? fields : new URLSearchParams(fields).toString();
		const options = { method, ca: this.ca, headers: { Origin: this.base, ...headers } };

		if (this.cookies.size)
			options.headers.Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		if (body !== null)
			options.headers['Content-Type'] ??= 'application/x-www-form-urlencoded';
		return new Promise((resolve, reject) => {
			const request = (url.protocol === 'https:' ? https : http).request(url, options, (response) => {
				const chunks = [];
				response.on('data', (chunk) => chunks.push(chunk));
				response.on('error', reject);
				response.on('end', () => resolve(this.#answer(response, Buffer.concat(chunks))));
			});
			request.setTimeout(30000, () => request.destroy(new Error(`${method} ${path}: no answer`)));
			request.on('error', reject);
			request.end(body ?? undefined);
		});
	}

	#answer(response, body) {
		for (const line of response.headers['set-cookie'] ?? []) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
			if (value === '' || /max-age=0/i.test(line))
				this.cookies.delete(name);
			else
				this.cookies.set(name, value);
		}
		return { status: response.statusCode, headers: response.headers, body, text: body.toString('utf8'),
			location: (response.headers.location ?? '').replace(this.base, '') };
	}

	get(path) {
		return this.request('GET', path);
	}

	// Opens PAGE, sends its form for ACTION with FIELDS over what the page filled in.
	async send(page, action, fields = {}, headers = {}) {
		return this.answer(await this.get(page), action, fields, headers);
	}

	// The same from a page that is open already.
	answer(opened, action, fields = {}, headers = {}) {
		const form = new RegExp(`<form[^>]*action="${action}(?:\\?[^"]*)?"[^>]*>([^]*?)</form>`);
		const found = form.exec(opened.text);
		if (!found)
			throw new Error(`${this.name}: a page (${opened.status}) has no form for ${action}`);
		const filled = {};
		for (const [tag] of found[1].matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
			const { name, value } = attributes(tag);
			filled[name] ??= value;
		}
		return this.request('POST', action, { ...filled, ...fields }, headers);
	}

	// Opens PAGE and sends its form for ACTION with a file (Buffer) called NAME under FIELD.
	async attach(page, action, field, name, bytes) {
		const opened = await this.get(page);
		const form = new RegExp(`<form[^>]*action="${action}"[^>]*multipart[^>]*>([^]*?)</form>`).exec(opened.text);
		const part = (head, value) => Buffer.concat([Buffer.from(`--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n`), value,
			Buffer.from('\r\n')]);
		const parts = [...form[1].matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([tag]) => attributes(tag))
			.map((input) => part(`name="${input.name}"`, Buffer.from(input.value)));
		parts.push(part(`name="${field}"; filename="${name}"`, bytes), Buffer.from('--b--\r\n'));
		const answer = await this.request('POST', action, Buffer.concat(parts), { 'Content-Type': 'multipart/form-data; boundary=b' });
		if (answer.status !== 303)
			throw new Error(`${this.name}: ${action} gave ${answer.status}: ${words(answer.text).slice(0, 300)}`);
		return answer;
	}

	// Throws unless the answer leads on.
	async must(page, action, fields) {
		const answer = await this.send(page, action, fields);
		if (answer.status !== 303)
			throw new Error(`${this.name}: ${action} gave ${answer.status}: ${words(answer.text).slice(0, 300)}`);
		return answer;
	}

	signIn(login) {
		return this.must('/account/sign-in', '/account/sign-in', { login, password: process.env.JSLP_DEMO_PASSWORD, next: '' });
	}

	// For a Playwright context.
	browserCookies() {
		return [...this.cookies].map(([name, value]) =>
			({ name, value, url: this.base.replace(/^http:/, 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }));
	}
}
