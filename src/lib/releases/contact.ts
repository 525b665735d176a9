import { cleanText } from './text.ts';

/** London's and the mobile, freephone and national ranges, grouped as Ofcom writes them. */
const groupings: [RegExp, RegExp][] = [
	[/^02\d{9}$/, /^(\d{3})(\d{4})(\d{4})$/],
	[/^07\d{9}$/, /^(\d{5})(\d{6})$/],
	[/^01\d1\d{7}$|^011\d{8}$/, /^(\d{4})(\d{3})(\d{4})$/],
	[/^01\d{9}$/, /^(\d{5})(\d{6})$/],
	[/^0[389]\d{9}$/, /^(\d{4})(\d{3})(\d{4})$/],
	[/^0[58]00\d{6}$/, /^(\d{4})(\d{6})$/]
];

/**
 * A British telephone number as people write it: "0208 6163750" -> "020 8616 3750". A lost first 0 is put
 * back, and words in brackets are dropped; "option 4" stays. A number of no known shape is given back
 * as published; null when there is none.
 */
export function tidyPhone(raw: string): string | null {
	const published = cleanText(raw);
	const match = /^(\+44|0044)?[\d\s()-]+/.exec(published);
	if (!match) return published || null;
	const digits = match[0].replace(/^(\+44|0044)\s*(\(0\))?/, '0').replace(/\D/g, '');
	const whole = /^[1-9]\d{8,9}$/.test(digits) ? `0${digits}` : digits;
	const grouping = groupings.find(([range]) => range.test(whole))?.[1];
	if (!grouping) return published;
	const option = /\boption\s+\d+/i.exec(published)?.[0];
	const grouped = whole.replace(grouping, (_, ...groups: string[]) => groups.slice(0, -2).join(' '));
	return option ? `${grouped}, ${option.toLowerCase()}` : grouped;
}

/** The first e-mail address in the text, or null. */
export function tidyEmail(raw: string): string | null {
	return /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[a-z]{2,}/i.exec(cleanText(raw))?.[0] ?? null;
}

/** A web address with a scheme, or null if it is not one for the web. */
export function tidyWebsite(raw: string): string | null {
	const published = cleanText(raw);
	if (published === '' || /\s/.test(published)) return null;
	const address = /^[a-z][a-z0-9+.-]*:/i.test(published) ? published : `https://${published}`;
	if (!URL.canParse(address)) return null;
	const { protocol, hostname } = new URL(address);
	return /^https?:$/.test(protocol) && hostname.includes('.') ? address : null;
}
