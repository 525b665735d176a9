import { areaTypes, countAreas } from '../../../atlas/area-types.ts';
import type { AreaValue } from '../../../atlas/figure.ts';
import { formatNumber } from '../../../atlas/format.ts';
import type { NeedProvisionKey, ScaleKey } from '../../../atlas/map-key.ts';
import { listedMeasures, measureOf } from '../../../atlas/measures.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { priorityClass } from '../../../atlas/need-provision.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { absenceSentence, mapTitle } from '../../../atlas/sentence.ts';
import type { GapsState } from '../../../url/gaps.ts';
import { perAtlas } from '../../database.ts';
import { latestValues, measurePeriods } from '../../queries/figures.ts';
import { needProvisionView } from '../london-map.ts';
import { isMadeFor } from './facts.ts';
import { listClass, listMeasure } from './list.ts';
import type { RankedList } from './list.ts';
import { paintMeasure, paintNeedAndProvision } from './paint.ts';
import type { Paint } from './paint.ts';

/** One way of looking at London: what it finds, how it is coloured, who comes first. */
export interface GapsPicture {
	title: string;
	subtitle: string;
	sentence: string;
	/** Of every area shown, by name; of need and provision, need. */
	figures: AreaValue[];
	measures: MeasureId[];
	paints: Map<string, Paint>;
	key: NeedProvisionKey | ScaleKey;
	/** Worked out when it is first asked for: of most pictures the colours are wanted alone. */
	readonly list: RankedList;
}

/** One picture of England's small areas is some 10 MB. */
const MOST_KEPT = 8;
const kept = perAtlas(() => new Map<string, GapsPicture>());

/** Kept for a while: the next page of a list, or an area chosen on it, is of the same picture. */
export function gapsPicture(state: GapsState): GapsPicture {
	const { areas, show, only, within } = state;
	const key = [areas, show, only, within].join();
	const pictures = kept();
	const picture = pictures.get(key) ?? makePicture(state);
	pictures.delete(key);
	pictures.set(key, picture);
	for (const oldest of pictures.keys()) {
		if (pictures.size <= MOST_KEPT) break;
		pictures.delete(oldest);
	}
	return picture;
}

export function makePicture(state: GapsState): GapsPicture {
	return state.show === 'need-provision' ? needAndProvision(state) : oneMeasure(state, state.show);
}

function needAndProvision({ areas, only, within }: GapsState): GapsPicture {
	const view = needProvisionView(areas, within);
	const short = isMadeFor('shortfall', areas) ? latestValues('shortfall', areas, within) : undefined;
	const { paints, key } = paintNeedAndProvision(view, only);
	const { noun, nouns } = areaTypes[areas];
	const period = formatPeriod(measurePeriods().get('link-worker-rate')?.latest ?? '');
	const picture = {
		title: priorityTitle(view, short ?? [], areas),
		subtitle: `Each ${noun} by need (deprivation score 2025) and link workers per 10,000 patients, ${period}: thirds of the ${nouns} shown`,
		sentence: absenceSentence(view.provision, measureOf('link-worker-rate')),
		figures: view.need,
		measures: ['imd-score', 'link-worker-rate'] satisfies MeasureId[],
		paints,
		key
	};
	return withList(picture, () => listClass(view, short, only ?? priorityClass, nouns));
}

function withList(picture: Omit<GapsPicture, 'list'>, rank: () => RankedList): GapsPicture {
	let list: RankedList | undefined;
	return {
		...picture,
		get list() {
			return (list ??= rank());
		}
	};
}

/** "21 networks have high need and few link workers. Together they are 39 posts short." */
function priorityTitle(
	view: ReturnType<typeof needProvisionView>,
	shortfalls: readonly AreaValue[],
	areas: GapsState['areas']
): string {
	const count = view.counts[priorityClass];
	if (view.classOf.size === 0)
		return `Too few ${areaTypes[areas].nouns} here to compare need with link workers.`;
	if (count === 0) return `No ${areaTypes[areas].noun} here has both high need and few link workers.`;
	const finding = `${countAreas(count, areas)} ${count === 1 ? 'has' : 'have'} high need and few link workers.`;
	const short = shortfalls
		.filter(({ area }) => view.classOf.get(area) === priorityClass)
		.reduce((sum, { value }) => sum + (value ?? 0), 0);
	if (short < 0.5) return finding;
	const posts = formatNumber(Math.round(short), 'count');
	return `${finding} ${count === 1 ? 'It is' : 'Together they are'} ${posts} ${posts === '1' ? 'post' : 'posts'} short.`;
}

function oneMeasure({ areas, within }: GapsState, id: MeasureId): GapsPicture {
	const measure = measureOf(id);
	const figures = latestValues(id, areas, within);
	const { paints, key } = paintMeasure(figures, measure);
	const period = measurePeriods().get(id)?.latest ?? '';
	const picture = {
		title: mapTitle(figures, measure, areas),
		subtitle: `${measure.name}, by ${areaTypes[areas].singular}, ${formatPeriod(period, measure.precision)}`,
		sentence: absenceSentence(figures, measure),
		figures,
		measures: [id],
		paints,
		key
	};
	return withList(picture, () => {
		const need = isMadeFor('imd-score', areas) ? latestValues('imd-score', areas, within) : [];
		return listMeasure(figures, measure, need, areaTypes[areas].nouns);
	});
}

export function measureChoices(areas: GapsState['areas']) {
	return listedMeasures(areas).map((id) => ({
		id,
		name: measureOf(id).shortName,
		theme: measureOf(id).theme
	}));
}
