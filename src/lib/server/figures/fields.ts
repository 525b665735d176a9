import { areaTypes, areaTypeIds } from '../../atlas/area-types.ts';
import type { AreaType } from '../../atlas/area-types.ts';
import { equityMeasureIds } from '../../atlas/equity-measures.ts';
import { themeNames, themes } from '../../atlas/measure-type.ts';
import { listedMeasures, measureOf } from '../../atlas/measures.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { formatPeriod } from '../../atlas/periods.ts';
import { planLimits, sharedOut } from '../../atlas/post-plan.ts';
import { planStandards } from '../../url/plan.ts';
import { adviceLimits } from '../../url/plan-advice.ts';
import { MOST_COMPARED } from '../../url/compare.ts';
import { coverageMeasures } from '../../url/coverage.ts';
import type { FigureId } from '../../url/pictures.ts';
import { listAreas } from '../queries/areas.ts';
import { releasePeriods } from '../queries/history.ts';
import { areaNames } from '../views/compare/find-area.ts';
import { drawnAreaTypes } from './choices.ts';
import { sharedMeasureIds } from './lorenz.ts';
import { figureNamed } from './registry.ts';

export interface Option {
	value: string;
	label: string;
}

/** One choice of a figure, as a form asks for it: from a list, in groups where there are many, a number, or areas by name. */
export type Field = { name: string; label: string } & (
	| { kind: 'list'; groups: { label: string; options: Option[] }[] }
	| { kind: 'number'; min: number; max: number; step: number }
	/** Areas by name, each in a box of its own. */
	| { kind: 'areas'; most: number; hint: string; names: string[] }
);

const list = (name: string, label: string, groups: { label: string; options: Option[] }[]): Field => ({
	name,
	label,
	kind: 'list',
	groups: groups.filter(({ options }) => options.length > 0)
});

function measuresByTheme(ids: readonly MeasureId[]) {
	return themes.map((theme) => ({
		label: themeNames[theme],
		options: ids
			.filter((id) => measureOf(id).theme === theme)
			.map((id) => ({ value: id, label: measureOf(id).shortName }))
	}));
}

const areasOf = (types: readonly AreaType[]) =>
	types.map((type) => ({
		label: areaTypes[type].label,
		options: listAreas(type).map(({ code, name }) => ({ value: code, label: name }))
	}));

/** What may be measured depends on the figure and on the kind of area chosen. */
function measuresFor(figure: FigureId, areas: AreaType): readonly MeasureId[] {
	if (figure === 'coverage') return coverageMeasures;
	if (figure === 'lorenz') return sharedMeasureIds;
	return figure === 'equity' ? equityMeasureIds : listedMeasures(areas);
}

/** Of one area each; the others are held for every kind there is. */
const areasOfFigure: Partial<Record<FigureId, readonly AreaType[]>> = {
	shares: ['borough', 'pcn'],
	benchmarks: ['borough', 'pcn'],
	similar: ['borough', 'pcn'],
	standard: ['borough']
};

/** Newest first, without the newest. */
const earlierQuarters = () => releasePeriods().slice(0, -1).toReversed();

/** Every release held, newest first; the last two of them where none is chosen. */
const releases = (): Option[] => [
	{ value: '', label: 'one of the last two' },
	...releasePeriods()
		.toReversed()
		.map((period) => ({ value: period, label: formatPeriod(period) }))
];

/** The choices of a figure in the order of its schema. */
export function fieldsOf(figure: FigureId, areas: AreaType): Field[] {
	const anyArea = areaTypeIds.filter((type) => type !== 'lsoa');
	const fields: Record<string, () => Field> = {
		measure: () => list('measure', 'Measure', measuresByTheme(measuresFor(figure, areas))),
		areas: () =>
			list('areas', 'Areas', [
				{
					label: '',
					options: drawnAreaTypes.map((type) => ({ value: type, label: areaTypes[type].label }))
				}
			]),
		within: () =>
			list('within', 'Within', [
				{ label: '', options: [{ value: '', label: 'all of London' }] },
				...areasOf(['icb', 'sub-icb', 'borough'])
			]),
		area: () => list('area', 'Area', areasOf(areasOfFigure[figure] ?? anyArea)),
		at: () =>
			list('at', 'Quarter', [
				{ label: '', options: [{ value: 'latest', label: 'the newest' }] },
				{
					label: 'Posts in an earlier one',
					options: earlierQuarters().map((period) => ({ value: period, label: formatPeriod(period) }))
				}
			]),
		from: () => list('from', 'From', [{ label: '', options: releases() }]),
		to: () => list('to', 'To', [{ label: '', options: releases() }]),
		with: () => ({
			name: 'with',
			label: 'Areas to compare',
			kind: 'areas',
			most: MOST_COMPARED,
			hint: 'Boroughs, networks or boards by name, or a postcode for the small area it is in.',
			names: areaNames()
		}),
		standard: () =>
			list('standard', 'Targets share out', [
				{ label: '', options: planStandards.map((value) => ({ value, label: sharedOut[value] })) }
			]),
		n: () => ({ name: 'n', label: 'New posts', kind: 'number', min: 0, max: planLimits.posts, step: 1 }),
		k: () => ({
			name: 'k',
			label: 'New sessions',
			kind: 'number',
			min: adviceLimits.k.least,
			max: adviceLimits.k.most,
			step: 1
		}),
		minutes: () => ({
			name: 'minutes',
			label: 'Minutes’ walk',
			kind: 'number',
			min: adviceLimits.minutes.least,
			max: adviceLimits.minutes.most,
			step: 1
		}),
		gradient: () => ({
			name: 'gradient',
			label: 'Gradient',
			kind: 'number',
			min: 1,
			max: planLimits.gradient,
			step: 0.1
		}),
		floor: () => ({
			name: 'floor',
			label: 'Floor, in posts',
			kind: 'number',
			min: 0,
			max: planLimits.floor,
			step: 0.1
		})
	};
	return Object.keys(figureNamed(figure).query.shape).flatMap((name) => fields[name]?.() ?? []);
}
