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
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	let common = 0;
	for (const word of one) if (other.has(word)) common += 1;
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

/** As little of an entry as it takes to compare it: of twenty thousand, the whole would fill the memory. */
interface Compared {
	shown: LikelyDuplicate['a'];
	organisation: string;
}
interface Sharing {
	words: string;
	own: Compared[];
	others: Compared[];
}
type Entries = Iterable<Pick<DirectoryEntry, 'feed' | 'service'>>;

/**
 * Pairs of an entry of one feed (a) and one of another (b) with like names (or like organisations) and at least one sign
 * in common; the likeliest first. Takes time in proportion to the entries: those who share a common sign are not compared.
 */
export function likelyDuplicates(own: Entries, others: Entries): LikelyDuplicate[] {
	const bySign = new Map<string, Sharing>();
	gather(own, 'own', bySign);
	gather(others, 'others', bySign);
	const known = new Map<string, Set<string>>();
	const wordsIn = (name: string) => {
		const words = known.get(name) ?? wordsOf(name);
		known.set(name, words);
		return words;
	};
	const pairs = new Map<string, LikelyDuplicate & { weight: number }>();
	for (const sharing of bySign.values()) {
		if (sharing.own.length + sharing.others.length > COMMON) continue;
		for (const a of sharing.own) {
			for (const b of sharing.others) {
				const alike = likeness(wordsIn(a.shown.name), wordsIn(b.shown.name));
				if (alike < LIKE_NAMES && likeness(wordsIn(a.organisation), wordsIn(b.organisation)) < 1) continue;
				const key = `${a.shown.id} ${b.shown.id}`;
				const pair = pairs.get(key) ?? { a: a.shown, b: b.shown, because: [], weight: alike };
				if (!pair.because.includes(sharing.words)) pair.because.push(sharing.words);
				pair.weight += 1;
				pairs.set(key, pair);
			}
		}
	}
	return [...pairs.values()].sort((x, y) => y.weight - x.weight).map(({ weight: _weight, ...pair }) => pair);
}

function gather(entries: Entries, side: 'own' | 'others', bySign: Map<string, Sharing>): void {
	for (const { feed, service } of entries) {
		const compared = {
			shown: { feed, id: service.id, name: service.name },
			organisation: service.organization?.name ?? ''
		};
		for (const [sign, words] of new Map(signs(service))) {
			const sharing = bySign.get(sign) ?? { words, own: [], others: [] };
			// One more than is compared says enough.
			if (sharing.own.length + sharing.others.length <= COMMON) sharing[side].push(compared);
			bySign.set(sign, sharing);
		}
	}
}
