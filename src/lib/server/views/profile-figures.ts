import type { AreaType } from '../../atlas/area-types.ts';
import type { Figure } from '../../atlas/figure.ts';
import { figureText, limitsText, returnsText } from '../../atlas/figure-words.ts';
import type { FigureText } from '../../atlas/figure-words.ts';
import { formatNumber } from '../../atlas/format.ts';
import { themeNames, themes } from '../../atlas/measure-type.ts';
import { listedMeasures, measureOf } from '../../atlas/measures.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { sources } from '../queries/sources.ts';
import { comparisonText, isTotal } from './profile-compare.ts';
import type { Benchmark } from './profile/benchmarks.ts';
import { sourceHref } from './figure-sources.ts';
import type { FiguresByMeasure } from './profile-headline.ts';

/** Who says so, as of when. */
export interface Provenance {
	publisher: string;
	period: string;
	href: string;
}

export interface KeyFigure extends FigureText {
	measure: MeasureId;
	label: string;
	/** Lines under the label: London's figure, the parts of a whole, how many returned. */
	notes: string[];
	provenance: Provenance;
}

const keyMeasures: readonly MeasureId[] = [
	'link-worker-rate',
	'link-worker-fte',
	'shortfall',
	'coverage',
	'imd-score',
	'core20',
	'advice-within-15',
	'patients'
];

/** All or nothing in one network or one small area: no figure to be known by. */
const saysLittle: Partial<Record<AreaType, readonly MeasureId[]>> = { pcn: ['coverage'], lsoa: ['core20'] };

export function provenanceOf({ measure, period, source }: Figure): Provenance {
	return {
		publisher: sources().get(source)?.publisher ?? source,
		period: formatPeriod(period, measureOf(measure).precision),
		href: sourceHref(source)
	};
}

/** The figures an area is known by: of the eight, those its kind has. Nothing is ranked. */
export function keyFigures(
	type: AreaType,
	own: FiguresByMeasure,
	london: FiguresByMeasure,
	similar: Benchmark | undefined
): KeyFigure[] {
	return keyMeasures
		.filter((id) => listedMeasures(type).includes(id) && !saysLittle[type]?.includes(id))
		.flatMap((id) => {
			const figure = own.get(id);
			return figure ? [keyFigure(type, figure, own, london, similar)] : [];
		});
}

function keyFigure(
	type: AreaType,
	figure: Figure,
	own: FiguresByMeasure,
	london: FiguresByMeasure,
	similar: Benchmark | undefined
): KeyFigure {
	const { measure } = figure;
	const comparison = type === 'london' ? null : comparisonText(figure, london.get(measure));
	const notes = [
		measure === 'shortfall' ? standardText(figure) : comparison,
		similarText(measure, similar),
		measure === 'coverage' ? coverageParts(own) : null,
		measure === 'shortfall' || type === 'pcn' ? null : returnsText(figure)
	];
	return {
		measure,
		label: labelOf(type, figure),
		...figureText(
			measure === 'shortfall' ? { ...figure, value: figure.value && Math.abs(figure.value) } : figure
		),
		notes: notes.filter((note) => note !== null),
		provenance: provenanceOf(figure)
	};
}

/** "Similar boroughs: 0.45", the median; of rates and shares only, and not of what is compared to find them. */
function similarText(measure: MeasureId, similar: Benchmark | undefined): string | null {
	const median = similar?.figures.get(measure);
	if (!similar || median?.value == null || isTotal(measure) || measure === 'imd-score') return null;
	return `${similar.shortLabel}: ${median.text}`;
}

function labelOf(type: AreaType, { measure, value }: Figure): string {
	if (measure === 'shortfall') {
		return value !== null && value < 0
			? 'Posts above a fair share by need'
			: 'Posts short of a fair share by need';
	}
	const { name } = measureOf(measure);
	return type === 'pcn' ? name.replace(/^(Residents|People) (living |within )/, 'Patients $2') : name;
}

function standardText({ numerator, denominator, value }: Figure): string | null {
	if (numerator === null || denominator === null || value === null) return null;
	const has = numerator === 0 ? 'None recorded' : `Has ${formatNumber(numerator, 'posts')}`;
	const share = `${has}; its share of today’s posts is ${formatNumber(denominator, 'posts')}`;
	return value < 0 ? `${share}. Nobody is asked to lose a post` : share;
}

function coverageParts(own: FiguresByMeasure): string | null {
	const none = own.get('coverage-none-recorded');
	const unknown = own.get('coverage-no-return');
	if (!none || !unknown) return null;
	return `${figureText(none).text} none recorded, ${figureText(unknown).text} no return`;
}

export interface FigureRow {
	measure: MeasureId;
	name: string;
	shortName: string;
	own: FigureText;
	/** What it is set against, in the order of the benchmarks. */
	against: FigureText[];
	/** How sure it is, or how many returned. */
	notes: string | null;
	provenance: Provenance | null;
}

export interface FigureGroup {
	theme: string;
	rows: FigureRow[];
	/** The page has a section of its own for these, so that a briefing on paper need not say them twice. */
	saidAbove: boolean;
}

/** Every measure the atlas holds for this kind of area, by theme. */
export function figureGroups(
	type: AreaType,
	own: FiguresByMeasure,
	benchmarks: readonly Benchmark[]
): FigureGroup[] {
	const held = listedMeasures(type);
	return themes
		.map((theme) => ({
			theme: themeNames[theme],
			saidAbove: theme === 'programme',
			rows: held
				.filter((id) => measureOf(id).theme === theme)
				.map((id) => figureRow(id, own, benchmarks))
				.map((row) => (type === 'pcn' ? { ...row, notes: null } : row))
		}))
		.filter(({ rows }) => rows.length > 0);
}

function figureRow(measure: MeasureId, own: FiguresByMeasure, benchmarks: readonly Benchmark[]): FigureRow {
	const figure = own.get(measure);
	const { name, shortName } = measureOf(measure);
	return {
		measure,
		name,
		shortName,
		own: figureText(figure),
		against: benchmarks.map(({ figures }) => figures.get(measure) ?? figureText(undefined)),
		notes: figure ? (returnsText(figure) ?? limitsText(figure)) : null,
		provenance: figure ? provenanceOf(figure) : null
	};
}
