import { absenceWords } from '../../../atlas/absence-words.ts';
import type { FigureRow } from './column.ts';

/**
 * Why cells of this row are empty, in words, each beginning with the columns it speaks of; empty when none are. So
 * that someone with the file and nothing else never takes an empty cell for nought.
 */
export function emptyCellsWords({ figure, measure, source }: FigureRow): string {
	const reasons: string[] = [];
	const noValue = figure.value === null;
	if (noValue) {
		const { words, explanation } = absenceWords(measure, figure.status);
		reasons.push(`Value: ${words}. ${explanation}`);
	}
	const uncounted = [
		figure.numerator === null && 'Numerator',
		figure.denominator === null && 'Denominator'
	].filter((name) => name !== false);
	if (uncounted.length > 0) {
		const why = noValue ? 'not known, as there is no value' : 'the figure is not one count out of another';
		reasons.push(`${uncounted.join(', ')}: ${why}.`);
	}
	if (measure.denominator === null) reasons.push('Out of: the figure is not a share or a rate of anything.');
	if ((figure.lower ?? null) === null || (figure.upper ?? null) === null) {
		const why = !measure.hasLimits
			? 'not worked out for this measure'
			: noValue
				? 'none without a value'
				: 'a limit that has no value is left out';
		reasons.push(`Lower 95% limit, Upper 95% limit: ${why}.`);
	}
	if (figure.returned === null || figure.members === null) {
		reasons.push(
			'Networks returned, Networks in the area: the figure is not added up from networks’ returns.'
		);
	}
	if (!source) reasons.push('Source: not held.');
	return reasons.join(' ');
}
