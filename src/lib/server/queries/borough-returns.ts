import type { PublicReturn } from '../../atlas/returns/public-answers.ts';
import { statement } from '../database.ts';

type Row = Omit<PublicReturn, 'answers' | 'withheld'> & { answers: string; withheld: string };

const columns = 'borough, period, published, revision, answers, withheld';

/** By borough: its newest published return. A borough without an entry has never returned. */
export function newestReturns(): Map<string, PublicReturn> {
	const rows = statement<Row>(`select ${columns} from borough_return order by period`).all();
	return new Map(rows.map((row) => [row.borough, returnOf(row)]));
}

/** Every published return of one borough, newest first. */
export function returnsOf(borough: string): PublicReturn[] {
	return statement<Row>(`select ${columns} from borough_return where borough = ? order by period desc`)
		.all(borough)
		.map(returnOf);
}

function returnOf({ answers, withheld, ...row }: Row): PublicReturn {
	return {
		...row,
		answers: JSON.parse(answers) as PublicReturn['answers'],
		withheld: JSON.parse(withheld) as PublicReturn['withheld']
	};
}
