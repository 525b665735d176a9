import { integer, number } from './parsers.ts';
import { column } from './table.ts';
import type { Column, RowFault } from './table.ts';

/** Rank 1 is the most deprived LSOA of England; decile 1 its most deprived tenth. */
export type Standing = { rank: number; decile: number };
/** Income and employment scores are the share of people affected (0 to 1); the others have no unit. */
export type ScoredStanding = Standing & { score: number };

/** Short names of the columns in our cuts, then the publisher's name in its "File 7". */
const titles = {
	imd: [['IMD'], 'Index of Multiple Deprivation (IMD)'],
	income: [['Income'], 'Income'],
	employment: [['Employment'], 'Employment'],
	education: [['Education'], 'Education, Skills and Training'],
	health: [['Health'], 'Health Deprivation and Disability'],
	crime: [['Crime'], 'Crime'],
	housingAndServices: [['Housing_and_Services', 'Housing_and_Access'], 'Barriers to Housing and Services'],
	environment: [['Environment'], 'Living Environment']
} as const;

export type Index = keyof typeof titles;
export type Domain = Exclude<Index, 'imd'>;
export const indexNames = Object.keys(titles) as Index[];
export const domainNames = indexNames.filter((name): name is Domain => name !== 'imd');

function headersOf(name: Index, suffix: string, ...published: string[]): string[] {
	const [stems, title] = titles[name];
	return [...stems.map((stem) => `${stem}_${suffix}`), ...published.map((ending) => `${title} ${ending}`)];
}

type ColumnsOf<Suffix extends string> = Record<`${Index}${Suffix}`, Column<number>>;

/** `imdRank`, `imdDecile`, `incomeRank` and so on, ranks running from 1 to `areas`. */
export function standingColumns(areas: number): ColumnsOf<'Rank' | 'Decile'> {
	const rank = integer({ min: 1, max: areas });
	const decile = integer({ min: 1, max: 10 });
	const pairs = indexNames.flatMap((name) => [
		[`${name}Rank`, column(headersOf(name, 'rank', 'Rank (where 1 is most deprived)'), rank)],
		[
			`${name}Decile`,
			column(headersOf(name, 'decile', 'Decile (where 1 is most deprived 10% of LSOAs)'), decile)
		]
	]);
	return Object.fromEntries(pairs) as ColumnsOf<'Rank' | 'Decile'>;
}

/** `imdScore`, `incomeScore` and so on. */
export function scoreColumns(): ColumnsOf<'Score'> {
	const share = number({ min: 0, max: 1 });
	const score = number({ min: -10, max: 100 });
	const pairs = indexNames.map((name) => {
		const parser = name === 'income' || name === 'employment' ? share : score;
		return [`${name}Score`, column(headersOf(name, 'score', 'Score', 'Score (rate)'), parser)];
	});
	return Object.fromEntries(pairs) as ColumnsOf<'Score'>;
}

/**
 * The decile of a rank among `areas`: decile d ends at floor(areas·d/10). This holds for every London LSOA
 * and domain in 2019 and 2025; rounding up or to the nearest does not.
 */
export function decileOfRank(rank: number, areas: number): number {
	let decile = Math.max(1, Math.floor((rank * 10) / areas));
	while (rank > Math.floor((areas * decile) / 10)) decile += 1;
	return decile;
}

/** A fault if any decile does not follow from its rank. */
export function decileFault<R extends Record<`${Index}${'Rank' | 'Decile'}`, number>>(
	row: R,
	areas: number
): RowFault<`${Index}Decile`> | undefined {
	for (const name of indexNames) {
		const rank = row[`${name}Rank`];
		const decile = decileOfRank(rank, areas);
		if (row[`${name}Decile`] !== decile) {
			const expected = `${decile}, the decile of rank ${rank}`;
			return { column: `${name}Decile`, expected, found: `${row[`${name}Decile`]}` };
		}
	}
	return undefined;
}

/** One value for every domain. */
export function byDomain<T>(valueOf: (domain: Domain) => T): Record<Domain, T> {
	return Object.fromEntries(domainNames.map((domain) => [domain, valueOf(domain)])) as Record<Domain, T>;
}
