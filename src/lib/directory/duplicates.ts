import { plainWords } from '../atlas/support/everyday-words.ts';
import type { DirectoryEntry, Service } from './model.ts';

/** Two entries of different feeds that may be the same service. Suggested to an editor; never merged by itself. */
export interface LikelyDuplicate {
	a: { feed: string; id: string; name: string };
	b: { feed: string; id: string; name: string };
	/** What they share, in words. */
	because: string[];
}

const small = new Set([
	'the',
	'and',
	'of',
	'for',
	'in',
	'at',
	'a',
	'an',
	'service',
	'services',
	'centre',
	'group',
	'club',
	'project',
	'london',
	'ltd',
	'limited',
	'charity'
]);
const wordsOf = (text: string) =>
	new Set(
		plainWords(text)
			.split(' ')
			.filter((word) => word.length > 1 && !small.has(word))
	);

/** Share of words two names have in common (Jaccard), 0 to 1. */
export function likeness(a: string, b: string): number {
	const [one, other] = [wordsOf(a), wordsOf(b)];
	const common = [...one].filter((word) => other.has(word)).length;
	const all = one.size + other.size - common;
	return all === 0 ? 0 : common / all;
}

/** What tells an organisation: its registered numbers, else its website. What tells a place: postcode; a phone. */
function signs(service: Service): [sign: string, words: string][] {
	const found: [string, string][] = [];
	for (const { identifier_scheme: scheme, identifier_type: type, identifier } of service.organization
		?.organization_identifiers ?? []) {
		found.push([
			`number ${plainWords(scheme ?? type)} ${plainWords(identifier)}`,
			`the same ${type.toLowerCase()} (${identifier})`
		]);
	}
	const host = hostOf(service.organization?.website) ?? hostOf(service.url);
	if (host) found.push([`host ${host}`, `the same website (${host})`]);
	for (const phone of (service.contacts ?? []).flatMap(({ phones }) => phones ?? [])) {
		const digits = phone.number.replace(/\D/g, '');
		if (digits.length >= 10) found.push([`phone ${digits}`, `the same phone number (${phone.number})`]);
	}
	for (const { location } of service.service_at_locations ?? []) {
		const postcode = location?.addresses?.[0]?.postal_code;
		if (postcode && /\d/.test(postcode))
			found.push([`postcode ${postcode}`, `the same postcode (${postcode})`]);
	}
	return found;
}

function hostOf(address: string | undefined): string | undefined {
	if (!address || !URL.canParse(address)) return undefined;
	return new URL(address).hostname.replace(/^www\./, '');
}

const LIKE_NAMES = 0.5;
/** A sign that very many entries share (a council's switchboard, a library's postcode) tells nothing apart. */
const COMMON = 40;

/** Pairs in different feeds with like names (or like organisations) and at least one sign in common; the likeliest first. */
export function likelyDuplicates(entries: readonly DirectoryEntry[]): LikelyDuplicate[] {
	const bySign = new Map<string, { entry: DirectoryEntry; words: string }[]>();
	for (const entry of entries) {
		for (const [sign, words] of signs(entry.service))
			bySign.set(sign, [...(bySign.get(sign) ?? []), { entry, words }]);
	}
	const pairs = new Map<string, LikelyDuplicate & { weight: number }>();
	for (const sharing of bySign.values()) {
		if (sharing.length < 2 || sharing.length > COMMON) continue;
		sharing.forEach(({ entry: a, words }, at) => {
			for (const { entry: b } of sharing.slice(at + 1)) {
				if (a.feed === b.feed) continue;
				const alike = likeness(a.service.name, b.service.name);
				if (
					alike < LIKE_NAMES &&
					likeness(a.service.organization?.name ?? '', b.service.organization?.name ?? '') < 1
				)
					continue;
				const key = `${a.service.id} ${b.service.id}`;
				const pair = pairs.get(key) ?? { a: shownOf(a), b: shownOf(b), because: [], weight: alike };
				if (!pair.because.includes(words)) pair.because.push(words);
				pairs.set(key, { ...pair, weight: pair.weight + 1 });
			}
		});
	}
	return [...pairs.values()].sort((x, y) => y.weight - x.weight).map(({ weight: _weight, ...pair }) => pair);
}

const shownOf = ({ feed, service }: DirectoryEntry) => ({ feed, id: service.id, name: service.name });
