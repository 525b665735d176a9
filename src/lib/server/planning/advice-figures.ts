import type { FigureTable, ReachDrawing } from '../../atlas/figure-view.ts';
import { aboutPeople, formatNumber } from '../../atlas/format.ts';
import { significant } from '../api/significant.ts';
import { releaseDays } from '../views/release-days.ts';
import type { AdviceAnswer } from './advice-answer.ts';
import { reachMap } from './advice-map.ts';
import { sitesTable } from './advice-sites.ts';
import { curveTitle } from './advice-words.ts';

/** What a figure of the plan says, on its page, as a picture and as an embed. */
interface AdviceFigure {
	title: string;
	subtitle: string;
	sentence: string;
	table: FigureTable;
}

/** Who is newly within reach, on a map. Null without an extent for London. */
export function reachFigure(answer: AdviceAnswer): AdviceFigure & { drawing: ReachDrawing | null } {
	const { question, sites } = answer;
	const people = sites.at(-1)?.reached.residents ?? 0;
	const deprived = sites.reduce((sum, site) => sum + site.deprivedResidents, 0);
	return {
		title: `Who is newly within ${question.minutes} minutes’ walk`,
		subtitle: `Residents at their postcodes, Census 2021, and face-to-face debt advice, ${releaseDays().advice}`,
		sentence: `${aboutPeople(people)} people are newly reached, ${aboutPeople(deprived)} of them in the most deprived fifth of England.`,
		drawing: reachMap(answer),
		table: sitesTable(sites)
	};
}

/** What each further session reaches. `reached`: people newly within reach of the first, the first two, and so on. */
export function gainFigure({ question, sites }: AdviceAnswer): AdviceFigure & { reached: number[] } {
	const reached = sites.map((site) => significant(site.reached.residents));
	const count = (value: number) => ({ text: formatNumber(value, 'count') });
	return {
		title: curveTitle(sites),
		subtitle: `Residents newly within ${question.minutes} minutes’ walk, by number of new sessions`,
		sentence: '',
		reached,
		table: {
			caption: 'People newly reached by number of new advice sessions',
			nameLabel: 'Sessions',
			columns: [
				{ key: 'reached', label: 'People newly reached', numeric: true },
				{ key: 'added', label: 'Added by the last of them', numeric: true }
			],
			rows: sites.map(({ rank, reached: all, gain }) => ({
				key: String(rank),
				name: String(rank),
				cells: { reached: count(all.residents), added: count(gain.residents) }
			}))
		}
	};
}
