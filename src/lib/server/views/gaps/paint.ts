import { absenceWords } from '../../../atlas/absence-words.ts';
import { hasNumber, statusEntries, statuses } from '../../../atlas/absence.ts';
import type { Status } from '../../../atlas/absence.ts';
import type { AreaValue } from '../../../atlas/figure.ts';
import { formatNumber } from '../../../atlas/format.ts';
import type { NeedProvisionKey, ScaleKey } from '../../../atlas/map-key.ts';
import type { Direction, Measure } from '../../../atlas/measure-type.ts';
import { classWords } from '../../../atlas/need-provision.ts';
import type { ClassId } from '../../../atlas/need-provision.ts';
import type { SequentialName } from '../../../atlas/palette.ts';
import { classOf, quantileBreaks } from '../../../geography/breaks.ts';
import type { NeedProvisionView } from '../london-map.ts';

/** What an area is filled with, and what that means in words: written when they are read, for a map may have thousands. */
export interface Paint {
	readonly fill: string;
	readonly words: string;
}

const CLASS_COUNT = 5;
const paletteOf: Record<Direction, SequentialName> = {
	'more-provision': 'provision',
	'more-need': 'need',
	'less-provision': 'need',
	neutral: 'neutral'
};

/** Colours by the nine classes; with `only`, the areas of other classes step back. */
export function paintNeedAndProvision(
	{ classOf: classes, counts, noReturn, need }: NeedProvisionView,
	only: ClassId | undefined
): { paints: Map<string, Paint>; key: NeedProvisionKey } {
	const paints = new Map(
		need.map(({ area }): [string, Paint] => {
			const id = classes.get(area);
			if (!id) return [area, { fill: 'absent', words: statusEntries['no-return'].words }];
			return [area, { fill: only && only !== id ? 'plain-area' : `np-${id}`, words: classWords(id) }];
		})
	);
	return { paints, key: { kind: 'need-provision', counts, noReturn: noReturn.length } };
}

/** Colours by five classes of about as many areas each; equal figures are never parted. */
export function paintMeasure(
	figures: readonly AreaValue[],
	measure: Measure
): { paints: Map<string, Paint>; key: ScaleKey } {
	const palette = paletteOf[measure.direction];
	const known = figures.filter((figure) => hasNumber(figure.status)).map((figure) => figure.value ?? 0);
	const breaks = quantileBreaks(known, CLASS_COUNT);
	// Fewer classes than colours use the ends and the middle, so that two classes are still far apart.
	const colour = (at: number) =>
		breaks.length === 0 ? 3 : 1 + Math.round((at * (CLASS_COUNT - 1)) / Math.max(1, breaks.length));
	const fillOf = (value: number) => `seq-${palette}-${colour(classOf(value, breaks))}`;
	const format = (value: number) => formatNumber(value, measure.format);
	const paints = new Map(
		figures.map((figure): [string, Paint] => {
			if (!hasNumber(figure.status)) {
				return [figure.area, { fill: 'absent', words: absenceWords(measure, figure.status).words }];
			}
			const value = figure.value ?? 0;
			const paint = {
				fill: fillOf(value),
				get words() {
					return `${format(value)} ${unitWords(measure)}`.trimEnd();
				}
			};
			return [figure.area, paint];
		})
	);
	const classes = [...Array(breaks.length + 1).keys()].map((at) => {
		const inClass = known.filter((value) => classOf(value, breaks) === at);
		const [least, most] = [inClass.reduce(lesser, Infinity), inClass.reduce(greater, -Infinity)];
		const words = format(least) === format(most) ? format(least) : `${format(least)} to ${format(most)}`;
		return { fill: `seq-${palette}-${colour(at)}`, words, count: inClass.length };
	});
	return {
		paints,
		key: {
			kind: 'scale',
			classes: known.length > 0 ? classes : [],
			absences: countAbsences(figures, measure)
		}
	};
}

const lesser = (a: number, b: number): number => Math.min(a, b);
const greater = (a: number, b: number): number => Math.max(a, b);

/** The percent sign is written with the number, other units after it. */
export function unitWords(measure: Measure): string {
	return measure.unit === '%' || measure.unit === 'score' ? '' : measure.unit;
}

function countAbsences(figures: readonly AreaValue[], measure: Measure): { words: string; count: number }[] {
	return statuses
		.filter((status: Status) => !hasNumber(status))
		.map((status) => ({
			words: absenceWords(measure, status).words,
			count: figures.filter((figure) => figure.status === status).length
		}))
		.filter(({ count }) => count > 0);
}
