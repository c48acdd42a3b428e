// Small comforts on top of pages that work without scripts. No inline code, no innerHTML: the policy forbids both.
(function () {
	'use strict';

	// A page that came back with errors: go to the list of them.
	function focusErrors() {
		const summary = document.getElementById('error-summary');
		if (!summary)
			return;
		summary.focus();
		summary.addEventListener('click', function (event) {
			const link = event.target.closest('a[href^="#"]');
			const field = link && document.getElementById(link.hash.slice(1));
			if (!field)
				return;
			const group = field.closest('.govuk-form-group') || field;
			event.preventDefault();
			group.scrollIntoView();
			field.focus({ preventScroll: true });
		});
	}

	// Leaving in a hurry: this page does not stay behind the "back" button.
	function quickExit() {
		const link = document.querySelector('[data-quick-exit]');
		if (!link)
			return;
		link.addEventListener('click', function (event) {
			event.preventDefault();
			document.body.hidden = true;
			document.title = '…';
			window.location.replace(link.href);
		});
	}

	// A second press of the button within a few seconds sends nothing. Coming back by "back" makes it work again.
	function sendOnce() {
		document.querySelectorAll('form[data-once]').forEach(function (form) {
			let sent = 0;
			form.addEventListener('submit', function (event) {
				if (sent && Date.now() - sent < 5000)
					event.preventDefault();
				else
					sent = Date.now();
			});
			window.addEventListener('pageshow', function () { sent = 0; });
		});
	}

	// Work list: j and k walk over the rows, / goes to the search field, ? shows the help of the page, where a button turns
	// the keys off (remembered in this browser): they could be in the way of speech input.
	function listKeys() {
		const rows = Array.from(document.querySelectorAll('tr[data-row] a[data-open]'));
		const search = document.querySelector('form[data-search] input:not([type="hidden"])');
		const help = document.querySelector('[data-keys-help]');
		const toggle = help && help.querySelector('[data-keys-switch]');
		if (!toggle)
			return;

		function step(by) {
			const now = rows.indexOf(document.activeElement);
			if (rows.length)
				rows[Math.max(0, Math.min(now + by, rows.length - 1))].focus();
		}
		function isOff() {
			return toggle.getAttribute('aria-pressed') === 'true';
		}
		const actions = {
			j: function () { step(1); },
			k: function () { step(-1); },
			'/': function () { if (search) search.focus(); },
			'?': function () { help.open = !help.open; }
		};

		toggle.setAttribute('aria-pressed', String(remembered('list-keys') === 'off'));
		toggle.addEventListener('click', function () {
			toggle.setAttribute('aria-pressed', String(!isOff()));
			remember('list-keys', isOff() ? 'off' : 'on');
		});
		document.addEventListener('keydown', function (event) {
			const typing = event.target.closest('input, textarea, select');
			if (isOff() || typing || event.ctrlKey || event.altKey || event.metaKey || !Object.hasOwn(actions, event.key))
				return;
			event.preventDefault();
			actions[event.key]();
		});
	}

	// The browser may forbid its store; then nothing is remembered.
	function remembered(name) {
		try {
			return window.localStorage.getItem(name);
		} catch {
			return null;
		}
	}
	function remember(name, value) {
		try {
			window.localStorage.setItem(name, value);
		} catch {
			return;
		}
	}

	focusErrors();
	quickExit();
	sendOnce();
	listKeys();
}());
