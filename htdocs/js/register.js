// The attendance register: number keys, "all came" at once, and marks that a bad line did not let through. Without it the page does the same by itself.
(function () {
	'use strict';

	const register = document.getElementById('register');
	if (!register)
		return;
	const form = register.closest('form');
	const rows = Array.from(register.querySelectorAll('.jslp-mark'));
	const count = document.querySelector('[data-marked]');
	const unsent = document.getElementById('register-unsent');
	const key = 'register-' + unsent.dataset.session;

	function radios(row) {
		return Array.from(row.querySelectorAll('input[type="radio"]'));
	}
	function chosen(row) {
		return radios(row).find(function (radio) { return radio.checked; });
	}
	function checked() {
		return rows.map(chosen).filter(Boolean);
	}

	// "Marked: 3 of 12" goes along.
	function tell() {
		const marked = checked().length;
		count.textContent = count.textContent.replace(/\d+/, String(marked));
		count.dataset.marked = String(marked);
	}

	function selects() {
		return Array.from(register.querySelectorAll('select'));
	}
	function saysOf(select) {
		return radios(select.closest('.jslp-mark'))[0].value.split('-')[0] + '~';
	}

	// What was marked here lies in this tab until the server has it. Marks only, no names and no notes; "12~child": who of them did not come, by the place as in "12-present".
	function keep() {
		try {
			window.sessionStorage.setItem(key, JSON.stringify(checked().map(function (radio) { return radio.value; }).concat(
				selects().map(function (select) { return saysOf(select) + select.value; }))));
		} catch {
			return;
		}
	}
	function forget() {
		try {
			window.sessionStorage.removeItem(key);
		} catch {
			return;
		}
	}
	function kept() {
		try {
			return JSON.parse(window.sessionStorage.getItem(key) || '[]');
		} catch {
			return [];
		}
	}
	function radioOf(value) {
		return radios(register).find(function (radio) { return radio.value === value; });
	}

	function selectOf(value) {
		return selects().find(function (select) { return value.startsWith(saysOf(select)); });
	}

	function offer() {
		if ('sent' in unsent.dataset) {
			forget();
			return;
		}
		const missing = kept().map(radioOf).filter(function (radio) { return radio && !radio.checked; });
		const others = kept().filter(function (value) { return selectOf(value) && selectOf(value).value !== value.split('~')[1]; });
		unsent.hidden = missing.length + others.length === 0;
		unsent.querySelector('[data-unsent-put]').addEventListener('click', function () {
			missing.forEach(function (radio) { radio.checked = true; });
			others.forEach(function (value) { selectOf(value).value = value.split('~')[1]; });
			unsent.hidden = true;
			changed();
			register.focus();
		});
		unsent.querySelector('[data-unsent-drop]').addEventListener('click', function () {
			forget();
			unsent.hidden = true;
			register.focus();
		});
	}

	function changed() {
		tell();
		keep();
	}

	// 1 to 4 mark the person whose row has the focus, and go on to the next one.
	function numberKey(event) {
		const row = event.target.closest('.jslp-mark');
		const radio = row && /^[1-4]$/.test(event.key) && radios(row)[Number(event.key) - 1];
		if (!radio || event.target.type === 'text' || event.ctrlKey || event.altKey || event.metaKey)
			return;
		event.preventDefault();
		radio.checked = true;
		changed();
		const next = rows[rows.indexOf(row) + 1];
		if (next)
			(chosen(next) || radios(next)[0]).focus();
		else
			radio.focus();
	}

	form.addEventListener('keydown', numberKey);
	form.addEventListener('change', changed);
	form.querySelector('button[value="all"]').addEventListener('click', function (event) {
		event.preventDefault();
		rows.forEach(function (row) {
			if (!chosen(row) && radios(row).length)
				radios(row)[0].checked = true;
		});
		changed();
	});
	document.getElementById('register-keys').hidden = false;
	offer();
}());
