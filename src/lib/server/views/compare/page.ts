import { compareHeadline, mixedKindsNote } from '../../../atlas/compare-words.ts';
import { decileMeasureId, decileNumbers } from '../../../atlas/measures/people.ts';
import { listedMeasures, measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { region } from '../../../atlas/region.ts';
import type { SourceId } from '../../../atlas/sources.ts';
import { compareUrl, MOST_COMPARED } from '../../../url/compare.ts';
import type { CompareState } from '../../../url/compare.ts';
import { findArea, listAreas } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { latestFigures } from '../../queries/figures.ts';
import { figureSources, quarterSources } from '../figure-sources.ts';
import { comparedAreas, overlaps, suggestions } from './areas.ts';
import { compareDeciles } from './deciles.ts';
import { areaNames, areaTyped } from './find-area.ts';
import { compareHistory } from './history.ts';
import { compareGroups } from './table.ts';
import type { CompareColumn } from './table.ts';

/** The areas an address asks for: those that can be compared, and what was wrong with the rest. */
export function chosenAreas({ areas: codes }: CompareState) {
	const areas = codes.flatMap((code) => findArea(code) ?? []);
	return {
		areas: areas.slice(0, MOST_COMPARED),
		tooMany: areas.slice(MOST_COMPARED).map(({ name }) => name),
		unknown: codes.filter((code) => !findArea(code))
	};
}

/** What came of a name typed to be added: an address to go to, or what to say instead. */
export function addition(
	state: CompareState
): { href: string } | { typed: string; isFull: boolean; choices: { name: string; href: string }[] } | null {
	if (!state.add) return null;
	const codes = chosenAreas(state).areas.map(({ code }) => code);
	const typed = areaTyped(state.add);
	const withArea = ({ code }: Area) => compareUrl.href([...new Set([...codes, code])]);
	const isFull = codes.length >= MOST_COMPARED;
	if (typed.kind === 'found' && (!isFull || codes.includes(typed.area.code)))
		return { href: withArea(typed.area) };
	const choices = typed.kind === 'unsure' && !isFull ? typed.choices : [];
	return {
		typed: state.add,
		isFull,
		choices: choices.map((area) => ({ name: area.name, href: withArea(area) }))
	};
}

/** Everything the page that compares areas shows. */
export function comparePage(state: CompareState) {
	const { areas, tooMany, unknown } = chosenAreas(state);
	return {
		areas: comparedAreas(areas),
		tooMany,
		unknown,
		isFull: areas.length >= MOST_COMPARED,
		suggestions: areas.length < MOST_COMPARED ? suggestions(areas) : [],
		names: areaNames(),
		examples: areas.length === 0 ? examples() : [],
		comparison: areas.length > 0 ? comparisonOf(areas) : null
	};
}

/** Who says so, of what is drawn. */
export const compareSources: Record<'deciles' | 'history', readonly SourceId[]> = {
	deciles: ['iod-2025', 'census-2021-population', 'registrations-2022-07'],
	history: quarterSources
};

/** The figures of areas that their people by tenth of England are worked out from. */
export const tenthsOf = (area: CompareColumn['area']): CompareColumn => ({
	area,
	figures: latestFigures(area.code, decileNumbers.map(decileMeasureId))
});

function comparisonOf(areas: readonly Area[]) {
	const wanted: MeasureId[] = [
		...new Set(areas.flatMap(({ type }) => listedMeasures(type))),
		...decileNumbers.map(decileMeasureId)
	];
	const columnOf = (area: CompareColumn['area']): CompareColumn => ({
		area,
		figures: latestFigures(area.code, wanted)
	});
	const columns = areas.map(columnOf);
	const london = columnOf({ code: region.code, name: region.name, type: 'london' });
	const withLondon = areas.some(({ type }) => type === 'london') ? columns : [...columns, london];
	const used = withLondon.flatMap(({ area, figures }) =>
		listedMeasures(area.type).flatMap((id) => figures.get(id)?.source ?? [])
	);
	return {
		headline: compareHeadline(
			columns.map(({ area, figures }) => ({ ...area, rate: figures.get('link-worker-rate') }))
		),
		notes: [mixedKindsNote(areas), ...overlaps(areas)].filter((note) => note !== null),
		hasLondon: withLondon.length > columns.length,
		groups: compareGroups(withLondon),
		deciles: compareDeciles(columns, london),
		history: compareHistory(areas),
		caveats: [...new Set(areas.flatMap(({ type }) => listedMeasures(type)))].flatMap(
			(id) => measureOf(id).caveats
		),
		sources: {
			figures: figureSources(used),
			deciles: figureSources(compareSources.deciles),
			history: figureSources(compareSources.history)
		}
	};
}

/** Sets worth looking at, for someone who comes with none. */
function examples(): { name: string; href: string }[] {
	const icbs = listAreas('icb');
	const [borough] = listAreas('borough').slice(1);
	const like = borough ? suggestions([borough]) : [];
	return [
		{
			name: `The ${icbs.length} integrated care boards`,
			href: compareUrl.href(icbs.map(({ code }) => code))
		},
		...(borough && like.length > 0
			? [{ name: `${borough.name} and the borough most like it`, href: like[0]?.href ?? '' }]
			: [])
	];
}
