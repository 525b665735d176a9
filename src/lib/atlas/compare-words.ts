import { areaTypes } from './area-types.ts';
import type { AreaType } from './area-types.ts';
import type { Figure } from './figure.ts';
import { figureText } from './figure-words.ts';
import { listInWords } from './format.ts';

interface Compared {
	name: string;
	type: AreaType;
	rate: Pick<Figure, 'measure' | 'status' | 'value'> | undefined;
}

/**
 * The finding of a comparison, in the order the areas were chosen and never as a rank: "Link workers per 10,000
 * patients: 0.38 in Hackney, 0.10 in Newham; Seven Kings PCN made no return".
 */
export function compareHeadline(areas: readonly Compared[]): string {
	const known = areas.filter(({ rate }) => rate && !figureText(rate).isAbsent);
	const absent = areas.filter((area) => !known.includes(area));
	const figures = known.map(({ name, rate }) => `${figureText(rate).text} in ${name}`);
	const silent = [...Map.groupBy(absent, ({ rate }) => figureText(rate).text)].map(
		([words, those]) => `${words} in ${listInWords(those.map(({ name }) => name))}`
	);
	return `Link workers per 10,000 patients: ${[listInWords(figures), ...silent].filter(Boolean).join('; ')}`;
}

/** What has to be known when areas of several kinds stand side by side; null when they are of one. */
export function mixedKindsNote(areas: readonly Pick<Compared, 'type'>[]): string | null {
	const kinds = [...new Set(areas.map(({ type }) => type))];
	if (kinds.length < 2) return null;
	const parts = [
		`These areas are of ${kinds.length} kinds: ${listInWords(kinds.map((kind) => areaTypes[kind].singular))}.`,
		'Totals grow with an area, so compare rates and shares.'
	];
	if (kinds.includes('pcn')) parts.push('A network’s figures are of its patients, the others’ of residents.');
	return parts.join(' ');
}
