import type { AreaType } from './area-types.ts';
import type { Figure } from './figure.ts';
import { figureText } from './figure-words.ts';
import { comparedWith } from './comparison.ts';
import { listInWords } from './format.ts';

interface SetAgainst {
	key: 'london' | 'similar' | 'board';
	shortLabel: string;
	figures: ReadonlyMap<Figure['measure'], { value: number | null; text: string }>;
}

/**
 * "Bexley has 0.06 link workers per 10,000 patients: lower than London’s 0.35 and similar boroughs’ 0.30". Never a
 * rank; what is not known is said to be so and compared with nothing.
 */
export function benchmarkSentence(
	{ name, type }: { name: string; type: AreaType },
	rate: Pick<Figure, 'measure' | 'status' | 'value'> | undefined,
	benchmarks: readonly SetAgainst[]
): string {
	if (!rate || rate.value === null)
		return type === 'lsoa'
			? `Most networks of people in ${name} made no return of their staff, so only need and advice can be compared`
			: `${name} made no return of its staff, so only its need and advice can be compared`;
	const { measure, value } = rate;
	const against = benchmarks.flatMap(({ key, shortLabel, figures }) => {
		const other = figures.get(measure);
		if (other?.value == null) return [];
		const owner = key === 'similar' ? `${lower(shortLabel)}’` : `${shortLabel}’s`;
		return [{ words: comparedWith(value, other.value), other: `${owner} ${other.text}` }];
	});
	const groups = [...Map.groupBy(against, ({ words }) => words)].map(
		([words, those]) => `${words} ${listInWords(those.map(({ other }) => other))}`
	);
	const start = startOf(name, type, rate);
	return groups.length === 0 ? start : `${start}: ${groups.join('; ')}`;
}

function startOf(name: string, type: AreaType, rate: Pick<Figure, 'measure' | 'status' | 'value'>): string {
	const { text, isAbsent } = figureText(rate);
	if (type === 'lsoa')
		return isAbsent
			? `The networks of people in ${name} record no link worker`
			: `The networks of people in ${name} have ${text} link workers per 10,000 patients`;
	return isAbsent ? `${name} records no link worker` : `${name} has ${text} link workers per 10,000 patients`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
