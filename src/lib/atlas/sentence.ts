import { areaTypes, countAreas } from './area-types.ts';
import type { AreaType } from './area-types.ts';
import { absenceWords } from './absence-words.ts';
import { hasNumber, statuses } from './absence.ts';
import type { AreaValue } from './figure.ts';
import { formatNumber, listInWords } from './format.ts';
import type { Measure } from './measure-type.ts';

/** The finding of a map of one measure: "Link workers per 10,000: from 0.06 in Bexley to 0.76 in Southwark". */
export function mapTitle(figures: readonly AreaValue[], measure: Measure, type: AreaType): string {
	const known = figures.filter((figure) => hasNumber(figure.status)).map((figure) => figure.value ?? 0);
	if (known.length === 0) return `${measure.shortName}: no figure for any of these ${areaTypes[type].nouns}`;
	const [least, most] = [known.reduce((a, b) => Math.min(a, b)), known.reduce((a, b) => Math.max(a, b))];
	const end = (value: number) => `${formatNumber(value, measure.format)} in ${whoHas(figures, value, type)}`;
	return least === most
		? `${measure.shortName}: ${formatNumber(least, measure.format)} everywhere`
		: `${measure.shortName}: from ${end(least)} to ${end(most)}`;
}

/** The one area with a value, or how many have it. */
function whoHas(figures: readonly AreaValue[], value: number, type: AreaType): string {
	const those = figures.filter((figure) => figure.value === value);
	return those.length === 1 ? (those[0]?.name ?? '') : countAreas(those.length, type);
}

/** "7 made no return." Empty when every area has a figure. */
export function absenceSentence(figures: readonly AreaValue[], measure: Measure): string {
	const parts = statuses
		.filter((status) => !hasNumber(status))
		.flatMap((status) => {
			const count = figures.filter((figure) => figure.status === status).length;
			return count > 0 ? [`${count.toLocaleString('en-GB')} ${absenceWords(measure, status).predicate}`] : [];
		});
	return parts.length > 0 ? `${listInWords(parts)}.` : '';
}
