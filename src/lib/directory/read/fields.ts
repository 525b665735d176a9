import { convert } from 'html-to-text';
import { cleanProse, cleanText } from '../../releases/text.ts';
import type { Notes } from './remarks.ts';
import { shown } from './remarks.ts';

/** A JSON object whose fields nobody has checked. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const camel = new Map<string, string>();
function inCamelCase(name: string): string {
	const known = camel.get(name) ?? name.replace(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
	camel.set(name, known);
	return known;
}

/** Own fields only: a feed cannot reach what every object inherits. "minimumAge" is found as `minimum_age`. */
export function field(raw: Raw, ...names: string[]): unknown {
	for (const name of names) {
		for (const spelling of [name, inCamelCase(name)]) {
			if (Object.hasOwn(raw, spelling) && raw[spelling] !== null && raw[spelling] !== '')
				return raw[spelling];
		}
	}
	return undefined;
}

/** The same where only plain text or a number will do. */
export function plainField(raw: Raw, ...names: string[]): string {
	const value = field(raw, ...names);
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

const MOST_PARTS = 200;

/** The objects of a list. Feeds write a list of one as the thing itself, and no list as null. */
export function objects(raw: Raw, notes: Notes, ...names: string[]): Raw[] {
	for (const name of names) {
		const value = field(raw, name);
		if (value === undefined) continue;
		if (!Array.isArray(value)) {
			if (!isRaw(value)) continue;
			notes.note('normalised', name, 'One thing where the standard has a list');
			return [value];
		}
		const found = value.filter(isRaw);
		if (found.length > MOST_PARTS) {
			notes.note('shortened', name, `${found.length} entries; the first ${MOST_PARTS} kept`);
		}
		if (found.length > 0) return found.slice(0, MOST_PARTS);
	}
	return [];
}

/** As `objects`, for parts that some feeds write as plain words: `wordsOf` makes an object of each. */
export function partsOrWords(
	raw: Raw,
	notes: Notes,
	wordsOf: (words: string) => Raw,
	...names: string[]
): Raw[] {
	for (const name of names) {
		const value = field(raw, name);
		const all: unknown[] = Array.isArray(value) ? value : [value];
		const words = all.filter((part): part is string => typeof part === 'string' && part.trim() !== '');
		if (words.length === 0) continue;
		notes.note('normalised', name, 'Words where the standard has an object with fields');
		return all
			.slice(0, MOST_PARTS)
			.flatMap((part) =>
				isRaw(part) ? [part] : typeof part === 'string' && part.trim() !== '' ? [wordsOf(part)] : []
			);
	}
	return objects(raw, notes, ...names);
}

const markup = /<[a-z!/?][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

const MOST_LAYERS = 6;

/** Text without markup, and without the markup that was written as text inside it, layer by layer. */
function settled(text: string, where: string, notes: Notes, clean: (text: string) => string): string {
	let at = clean(text.replace(/\p{Cs}/gu, ''));
	for (let layer = 0; layer < MOST_LAYERS; layer++) {
		const next = clean(withoutMarkup(at, where, notes));
		if (next === at) return at;
		at = next;
	}
	// What is still not plain is not worth understanding.
	return clean(at.replace(/[<>&]/g, ' '));
}

function withoutMarkup(text: string, where: string, notes: Notes): string {
	if (!markup.test(text)) return text;
	const plain = convert(text, {
		wordwrap: false,
		limits: { maxInputLength: 500_000, maxDepth: 50 },
		selectors: [
			{ selector: 'a', options: { ignoreHref: true } },
			{ selector: 'img', format: 'skip' },
			{ selector: 'script', format: 'skip' },
			{ selector: 'style', format: 'skip' },
			...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } }))
		]
	});
	notes.note('cleaned', where, 'HTML made plain text');
	return plain;
}

const asText = (raw: unknown): string | undefined =>
	typeof raw === 'string'
		? raw
		: typeof raw === 'number' || typeof raw === 'boolean'
			? String(raw)
			: undefined;

const english = ['en-GB', 'en_GB', 'en', 'en-gb', 'eng'];

/** Text, or the English of a text in several languages: { "en": "Advice", "cy": "Cyngor" }. */
function worded(raw: unknown, where: string, notes: Notes): string | undefined {
	if (!isRaw(raw)) return asText(raw);
	const words = english.flatMap((language) => asText(field(raw, language)) ?? [])[0];
	if (words !== undefined) notes.note('normalised', where, 'Text in several languages; the English kept');
	return words;
}

function shorten(text: string, most: number, where: string, notes: Notes): string {
	if (text.length <= most) return text;
	notes.note('shortened', where, `${text.length} characters; the first ${most} kept`);
	const cut = text.slice(0, most - 1).replace(/\p{Cs}/gu, '');
	const space = cut.lastIndexOf(' ');
	return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** One line of plain text; undefined when there is nothing to read. */
export function line(raw: unknown, where: string, notes: Notes, most = 300): string | undefined {
	const text = worded(raw, where, notes);
	if (text === undefined) return undefined;
	const plain = settled(text.slice(0, 500_000), where, notes, cleanText);
	return shorten(plain, most, where, notes) || undefined;
}

/** Plain text in paragraphs. */
export function prose(raw: unknown, where: string, notes: Notes, most = 5_000): string | undefined {
	const text = worded(raw, where, notes);
	if (text === undefined) return undefined;
	const plain = settled(text.slice(0, 500_000), where, notes, cleanProse);
	return shorten(plain, most, where, notes) || undefined;
}

/** A page on the web. One without a scheme gets https; anything but http and https is left out. */
export function link(raw: unknown, where: string, notes: Notes): string | undefined {
	const text = asText(raw);
	if (text === undefined) return undefined;
	const published = cleanText(text);
	if (published === '') return undefined;
	const scheme = /^[a-z][a-z0-9+.-]*:(?!\d+(?:\/|$))/i.test(published);
	const address = scheme ? published : `https://${published.replace(/^\/\//, '')}`;
	const parsed =
		!/\s/.test(address) && address.length <= 2_000 && URL.canParse(address) ? new URL(address) : null;
	if (!parsed || !/^https?:$/.test(parsed.protocol) || !parsed.hostname.includes('.') || parsed.username) {
		notes.note('dropped', where, `${shown(text)} is not the address of a page`);
		return undefined;
	}
	if (!scheme) notes.note('normalised', where, `${shown(text)} given a scheme`);
	return parsed.href;
}

/** One address; of a list, the first that is one. */
export function email(raw: unknown, where: string, notes: Notes): string | undefined {
	if (Array.isArray(raw)) {
		const all = raw
			.slice(0, MOST_PARTS)
			.flatMap((part) => (typeof part === 'string' ? (email(part, where, notes) ?? []) : []));
		if (all.length > 1) notes.note('shortened', where, `${all.length} e-mail addresses; the first kept`);
		return all[0];
	}
	const text = asText(raw);
	const address = text === undefined ? '' : cleanText(text).replace(/^mailto:/i, '');
	if (address === '') return undefined;
	if (/^[^\s@,;<>()"']+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(address) && address.length <= 254) return address;
	notes.note('dropped', where, `${shown(text)} is not one e-mail address`);
	return undefined;
}

/** A number, also when written as text: "51.5", "£2.50", "18+". */
export function number(
	raw: unknown,
	where: string,
	notes: Notes,
	{ min = -Infinity, max = Infinity } = {}
): number | undefined {
	if (raw === undefined || raw === null || raw === '') return undefined;
	let value = typeof raw === 'number' ? raw : NaN;
	if (typeof raw === 'string') {
		const match =
			/^\s*(?:£|GBP)?\s*(-?\d{1,9}(?:,\d{3})*(?:\.\d{1,12})?)\s*(?:\+|years?|yrs?|p(?:er|\/)?.*|each.*)?\s*$/i.exec(
				raw
			);
		value = match ? Number(match[1]?.replaceAll(',', '')) : NaN;
		if (/^\s*(?:free|no charge|nil)\s*$/i.test(raw)) value = 0;
		if (Number.isFinite(value)) notes.note('normalised', where, `The text ${shown(raw)} read as a number`);
	}
	if (Number.isFinite(value) && value >= min && value <= max) return value;
	notes.note('dropped', where, `${shown(raw)} is not a number that can be used`);
	return undefined;
}

/** One word of a fixed list, whatever its case and joints: "Drop-in", "VENUE". */
export function word<const W extends string>(
	raw: unknown,
	words: readonly W[],
	where: string,
	notes: Notes
): W | undefined {
	const text = asText(raw);
	if (text === undefined || text.trim() === '') return undefined;
	const plain = (value: string) => value.toLowerCase().replace(/[^a-z0-9]+/g, '');
	const found = words.find((candidate) => plain(candidate) === plain(text));
	if (!found) notes.note('dropped', where, `${shown(text)} is none of ${words.join(', ')}`);
	else if (found !== text) notes.note('normalised', where, `${shown(text)} read as “${found}”`);
	return found;
}
