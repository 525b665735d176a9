import { listInWords } from '../format.ts';
import type { PublishedReturn } from '../returns/published.ts';
import { questions } from '../returns/questions.ts';
import { quarterName } from '../returns/quarters.ts';
import { standings } from '../returns/standings.ts';
import type { Standing } from '../returns/standings.ts';
import type { Evaluated, ReturnedItemId } from './items.ts';

/** Routes beyond the GP that meet the standard. One is partly. */
const ROUTES_MARK = 2;

const spoken: Record<Standing, string> = {
	yes: 'says yes',
	partly: 'says partly',
	no: 'says no',
	'not-reported': 'does not answer this'
};

/** One part of the standard from what the borough answered; no return, or an empty answer, is not "no". */
export function returnedFinding(
	item: ReturnedItemId,
	borough: string,
	newest: PublishedReturn | undefined
): Evaluated {
	if (!newest) {
		return {
			standing: 'not-reported',
			evidence: `${borough} has not published a return.`,
			link: null,
			period: null
		};
	}
	const { answers, period } = newest;
	const { standing, says } =
		item === 'referral-routes' ? routesFinding(answers['referral-routes']) : plainFinding(answers[item]);
	const detail = standing === 'not-reported' ? undefined : answers[`${item}-detail`]?.trim();
	const start = `The return for ${quarterName(period)} ${says}`;
	return {
		standing,
		evidence: detail ? `${start}: “${detail}”` : `${start}.`,
		link: (standing === 'not-reported' ? undefined : answers[`${item}-evidence`]) ?? null,
		period
	};
}

function plainFinding(answer: string | undefined): { standing: Standing; says: string } {
	const standing = standings.find((known) => known === answer) ?? 'not-reported';
	return { standing, says: spoken[standing] };
}

function routesFinding(routes: readonly string[] = []): { standing: Standing; says: string } {
	const known = questions['referral-routes'].choices.filter(({ id }) => id !== 'none' && routes.includes(id));
	if (known.length > 0) {
		const names = listInWords(known.map(({ name }) => name.toLowerCase()));
		return { standing: known.length >= ROUTES_MARK ? 'yes' : 'partly', says: `names ${names}` };
	}
	if (routes.includes('none')) return { standing: 'no', says: 'says that none of the five can refer' };
	return plainFinding(undefined);
}
