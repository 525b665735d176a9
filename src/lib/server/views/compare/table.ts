import { hasNumber } from '../../../atlas/absence.ts';
import type { Figure } from '../../../atlas/figure.ts';
import { figureText, returnsText } from '../../../atlas/figure-words.ts';
import type { FigureText } from '../../../atlas/figure-words.ts';
import { themeNames, themes } from '../../../atlas/measure-type.ts';
import { listedMeasures, measureIds, measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { sources } from '../../queries/sources.ts';
import type { Area } from '../../queries/areas.ts';
import type { FiguresByMeasure } from '../profile-headline.ts';
import { sourceHref } from '../figure-sources.ts';
import { isTotal } from '../profile-compare.ts';

export interface CompareColumn {
	area: Pick<Area, 'code' | 'name' | 'type'>;
	figures: FiguresByMeasure;
}

export interface CompareCell extends FigureText {
	/** Length of a small bar, 0 to 1 of the largest in the row; none where there is no number or one is below nought. */
	bar: number | null;
	note: string | null;
}

export interface CompareRow {
	measure: MeasureId;
	name: string;
	period: string;
	publisher: string;
	href: string | null;
	cells: CompareCell[];
}

export interface CompareGroup {
	theme: string;
	rows: CompareRow[];
}

/** Every measure held for any of the areas, by theme; each cell a number or the reason there is none. */
export function compareGroups(columns: readonly CompareColumn[]): CompareGroup[] {
	const held = new Set(columns.flatMap(({ area }) => listedMeasures(area.type)));
	return themes
		.map((theme) => ({
			theme: themeNames[theme],
			rows: measureIds
				.filter((id) => held.has(id) && measureOf(id).theme === theme)
				.map((id) => rowOf(id, columns))
		}))
		.filter(({ rows }) => rows.length > 0);
}

function rowOf(measure: MeasureId, columns: readonly CompareColumn[]): CompareRow {
	const { name, precision, areaTypes } = measureOf(measure);
	const figures = columns.map(({ area, figures: own }) =>
		areaTypes.includes(area.type)
			? own.get(measure)
			: ({ measure, status: 'not-applicable', value: null } as const)
	);
	const dated = columns.map(({ figures: own }) => own.get(measure)).find((figure) => figure !== undefined);
	const bar = barScale(measure, figures);
	return {
		measure,
		name,
		period: dated ? formatPeriod(dated.period, precision) : '',
		publisher: dated ? (sources().get(dated.source)?.publisher ?? dated.source) : '',
		href: dated ? sourceHref(dated.source) : null,
		cells: figures.map((figure) => ({
			...figureText(figure),
			bar: figure ? bar(figure) : null,
			// Of a single network the words of the cell say it.
			note: figure && 'returned' in figure && figure.members !== 1 ? returnsText(figure) : null
		}))
	};
}

type Valued = Pick<Figure, 'status' | 'value'>;

/** Bars are drawn from nought, so a row with a number below it has none; nor have totals, which grow with an area. */
function barScale(measure: MeasureId, figures: readonly (Valued | undefined)[]) {
	const values = figures.flatMap((figure) => figure?.value ?? []);
	const largest = Math.max(0, ...values);
	const isDrawn =
		!isTotal(measure) &&
		measureOf(measure).format !== 'decile' &&
		values.length > 1 &&
		Math.min(...values) >= 0 &&
		largest > 0;
	return ({ status, value }: Valued): number | null =>
		isDrawn && value !== null && hasNumber(status) ? value / largest : null;
}
