// Offers what may be meant while somebody types, in every search box of the page. Without it the box is a plain form.
const WAIT_MS = 120;

/** @typedef {{ name: string, context: string, href: string }} Suggestion */

/** @param {HTMLFormElement} form */
function enhance(form) {
	const box = /** @type {HTMLInputElement} */ (form.querySelector('input'));
	const list = /** @type {HTMLElement} */ (form.querySelector('[data-suggestions]'));
	const status = /** @type {HTMLElement} */ (form.querySelector('[data-suggest-status]'));
	/** @type {HTMLAnchorElement[]} */
	let options = [];
	let at = -1;
	/** @type {AbortController | undefined} */
	let asked;
	let timer = 0;

	// A search field may not be a combobox; a text field may.
	box.type = 'text';
	box.setAttribute('role', 'combobox');
	box.setAttribute('aria-autocomplete', 'list');
	box.setAttribute('aria-controls', list.id);
	box.setAttribute('aria-expanded', 'false');

	// What tells of suggestions is there from when somebody comes to the box: no page says two things at once before.
	form.addEventListener('focusin', () => status.setAttribute('role', 'status'), { once: true });

	/** @param {number} to */
	const moveTo = (to) => {
		options[at]?.setAttribute('aria-selected', 'false');
		at = to;
		const option = options[at];
		option?.setAttribute('aria-selected', 'true');
		option?.scrollIntoView({ block: 'nearest' });
		if (option) box.setAttribute('aria-activedescendant', option.id);
		else box.removeAttribute('aria-activedescendant');
	};

	const close = () => {
		asked?.abort();
		clearTimeout(timer);
		moveTo(-1);
		list.hidden = true;
		status.textContent = '';
		box.setAttribute('aria-expanded', 'false');
	};

	/** @param {Suggestion} suggestion @param {number} index */
	const optionOf = ({ name, context, href }, index) => {
		const option = document.createElement('a');
		option.id = `${list.id}-${index}`;
		option.href = href;
		option.tabIndex = -1;
		option.setAttribute('role', 'option');
		option.setAttribute('aria-selected', 'false');
		const strong = document.createElement('strong');
		strong.textContent = name;
		const small = document.createElement('span');
		small.textContent = context;
		option.append(strong, ' ', small);
		return option;
	};

	/** @param {string} typed @param {{ meant: string | null, suggestions: Suggestion[] }} answer */
	const show = (typed, { meant, suggestions }) => {
		const all = { name: `Search for “${typed}”`, context: 'All results', href: '' };
		all.href = `${form.action}?${new URLSearchParams({ q: typed })}`;
		options = (suggestions.length > 0 ? [...suggestions, all] : []).map(optionOf);
		list.replaceChildren(...options);
		moveTo(-1);
		const count = suggestions.length;
		const open = count > 0 && document.activeElement === box;
		list.hidden = !open;
		box.setAttribute('aria-expanded', String(open));
		const found = count === 1 ? '1 suggestion' : `${count || 'No'} suggestions`;
		status.textContent = meant ? `${found}, for “${meant}”` : found;
	};

	const ask = async () => {
		const typed = box.value.trim();
		asked?.abort();
		if (typed.length < 2) return close();
		const mine = (asked = new AbortController());
		try {
			const query = new URLSearchParams({ q: typed });
			const response = await fetch(`${form.action}/suggest?${query}`, { signal: mine.signal });
			if (!response.ok) return close();
			const answer = await response.json();
			if (!mine.signal.aborted) show(typed, answer);
		} catch {
			// Asked again since, or no connection: the form still works.
		}
	};

	box.addEventListener('input', () => {
		clearTimeout(timer);
		timer = window.setTimeout(ask, WAIT_MS);
	});

	box.addEventListener('keydown', (event) => {
		const open = !list.hidden;
		const last = options.length - 1;
		if (event.isComposing) return;
		if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			if (!open) void ask();
			else if (event.key === 'ArrowDown') moveTo(at === last ? -1 : at + 1);
			else moveTo(at === -1 ? last : at - 1);
		} else if (event.key === 'Escape') {
			event.preventDefault();
			if (open) close();
			else box.value = '';
		} else if (event.key === 'Enter' && open && options[at]) {
			event.preventDefault();
			options[at].click();
		}
	});

	// A press on the list must not take the keyboard from the box before it is a click.
	list.addEventListener('mousedown', (event) => event.preventDefault());
	list.addEventListener('click', close);
	box.addEventListener('blur', close);
	form.addEventListener('submit', close);
}

for (const form of document.querySelectorAll('form[data-suggest]')) {
	if (form instanceof HTMLFormElement) enhance(form);
}
