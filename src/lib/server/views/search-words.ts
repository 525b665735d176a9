import type { Status } from '../../atlas/absence.ts';
import type { Figure } from '../../atlas/figure.ts';
import { figureText } from '../../atlas/figure-words.ts';
import { formatDistance } from '../../atlas/format.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { walkMinutes } from '../../geography/distance.ts';

/** What the search page says of a network’s link workers: a few words for a list, a sentence for the public. */
export interface LinkWorkerWords {
	short: string;
	sentence: string;
	isAbsent: boolean;
}

export function linkWorkerWords(network: string, figure: Figure | undefined): LinkWorkerWords {
	const { text, isAbsent } = figureText(figure);
	const when = figure ? formatPeriod(figure.period) : '';
	if (!isAbsent) {
		const short = `${text} full-time ${text === '1.0' ? 'post' : 'posts'}`;
		return { short, sentence: `${network} has link workers: ${short} on ${when}.`, isAbsent };
	}
	const sentences: Partial<Record<Status, string>> = {
		zero: `${network} listed no link worker on ${when}. One may still work with your practice from a charity or the council, so do ask.`,
		'no-return': `${network} made no return of its staff for ${when}, so we do not know if it has a link worker. Your practice can tell you.`
	};
	const unknown = `We hold no figure for link workers in ${network}. Your practice can tell you.`;
	return { short: text, sentence: sentences[figure?.status ?? 'not-collected'] ?? unknown, isAbsent };
}

const LONGEST_WALK_MINUTES = 60;

/** Rounded up, so that "15 minutes" is never more than 15. Beyond an hour nobody walks: the distance is said instead. */
export function walkWords(straightMetres: number): string {
	const minutes = Math.max(1, Math.ceil(walkMinutes(straightMetres)));
	if (minutes > LONGEST_WALK_MINUTES) return `${formatDistance(straightMetres)} away`;
	return `about ${minutes} ${minutes === 1 ? 'minute’s' : 'minutes’'} walk`;
}

export function decileWords(decile: number): string {
	if (decile === 1) return 'among the most deprived tenth of small areas in England (decile 1 of 10)';
	if (decile === 10) return 'among the least deprived tenth of small areas in England (decile 10 of 10)';
	return `decile ${decile} of 10 in England, where 1 is the most deprived`;
}

export interface PhoneLink {
	text: string;
	href: string;
}

/** "0808 250 5709, option 4" is shown whole and dials the number; null where none is listed. */
export function phoneLink(phone: string | null): PhoneLink | null {
	const digits = /^[+\d][\d ]+/.exec(phone?.trim() ?? '')?.[0].replaceAll(' ', '');
	return phone && digits ? { text: phone.trim(), href: `tel:${digits}` } : null;
}

/** An address without the name of the place, which it may open with and which is said once; its postcode on one line. */
export function addressAfterName(
	name: string | null,
	address: string | null,
	postcode: string | null
): string {
	const rest = name && address?.startsWith(`${name},`) ? address.slice(name.length + 1).trim() : address;
	return [rest, postcode?.replaceAll(' ', '\u00a0')].filter(Boolean).join(', ');
}
