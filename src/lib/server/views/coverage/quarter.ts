import { figureText } from '../../../atlas/figure-words.ts';
import type { FigureText } from '../../../atlas/figure-words.ts';
import type { BoroughStanding } from './boroughs.ts';

/** A borough in an earlier quarter, beside what it has now. */
export interface QuarterRow {
	code: string;
	name: string;
	href: string;
	then: FigureText;
	/** Networks serving it that made a return then. */
	returned: number;
	now: FigureText;
}

export function quarterRows(boroughs: readonly BoroughStanding[], period: string): QuarterRow[] {
	return boroughs.map(({ code, name, href, history, figures }) => {
		const then = history.find((figure) => figure.period === period);
		return {
			code,
			name,
			href,
			then: figureText(then),
			returned: then?.returned ?? 0,
			now: figureText(figures.get('link-worker-fte'))
		};
	});
}
