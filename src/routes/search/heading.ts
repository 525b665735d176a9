import type { SearchAnswer } from '$lib/server/views/search';
import { pageCards } from '$lib/url/page-cards';

const LONGEST_ECHO = 60;

/** The h1 of the page, which is also its title. */
export function headingOf(answer: SearchAnswer): string {
	switch (answer.kind) {
		case 'start':
			return pageCards.search.title;
		case 'too-long':
			return 'That is too long to search for';
		case 'postcode':
			return `Who can help near ${answer.place.postcode}?`;
		case 'no-postcode':
			return answer.outsideLondon
				? `${answer.postcode} is outside London`
				: `${answer.postcode} is not a London postcode in use`;
		case 'district':
			return answer.boroughs.length > 0
				? `Where in ${answer.district}? Type the whole postcode`
				: `${answer.district} is not in London`;
		case 'words':
			return resultsHeading(answer.results.count, answer.results.meant ?? answer.text);
	}
}

/** "23 results for “peckham”". */
export function resultsHeading(count: number, text: string): string {
	const shown = text.length > LONGEST_ECHO ? `${text.slice(0, LONGEST_ECHO - 1).trimEnd()}…` : text;
	if (count === 0) return `Nothing found for “${shown}”`;
	return `${count.toLocaleString('en-GB')} ${count === 1 ? 'result' : 'results'} for “${shown}”`;
}
