/** What ways in from elsewhere add to an address: no page reads it, and nobody asked for anything with it. */
const FROM_ELSEWHERE = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/;
const LONGEST_NAME = 40;
const MOST_NAMES = 5;

/**
 * What each parameter of a page stands for when the address does not say: "" for nothing chosen, null for one whose text
 * the page answers itself, whatever it is.
 */
export type UsualChoices = Readonly<Record<string, string | null>>;

const parts = (texts: readonly string[]): Set<string> =>
	new Set(
		texts
			.flatMap((text) => text.split(','))
			.map((part) => part.trim().toLowerCase())
			.filter((part) => part !== '')
	);

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
	one.size === other.size && one.isSubsetOf(other);

/** A name fit to repeat on the page: on one line, and no longer than any of ours. */
function shown(name: string): string {
	const line = name.replace(/[\p{C}\s]+/gu, ' ').trim();
	return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line || 'one without a name';
}

/**
 * Parameters that were asked for and mean nothing here, the one way for every page with choices: the page says so, and
 * shows the usual instead. `understood` is the address of what it shows.
 */
export function unreadIn(asked: URLSearchParams, understood: string, usual: UsualChoices): string[] {
	const read = new URLSearchParams(/\?[^#]*/.exec(understood)?.[0] ?? '');
	const unread = [...new Set(asked.keys())].filter((name) => {
		if (FROM_ELSEWHERE.test(name)) return false;
		if (!Object.hasOwn(usual, name)) return true;
		const choice = usual[name] ?? null;
		const asks = parts(asked.getAll(name));
		if (choice === null || asks.size === 0) return false;
		return !isSame(asks, parts([read.get(name) ?? choice]));
	});
	return unread.slice(0, MOST_NAMES).map(shown);
}
