import type { AreaType } from '../../../atlas/area-types.ts';
import { ALIKE_WITHIN, SIMILAR_COUNT, similarityParts } from '../../../atlas/similar-areas.ts';
import { mostSimilar, partsOfDistance } from '../../../measures/similar.ts';
import type { Apart, Likeness } from '../../../measures/similar.ts';
import type { MeasureId } from '../../../atlas/measures.ts';
import { listAreas } from '../../queries/areas.ts';
import type { Area } from '../../queries/areas.ts';
import { queryFigures } from '../../queries/figures.ts';
import { perAtlas } from '../../database.ts';

export interface SimilarArea {
	code: string;
	name: string;
	slug: string;
	/** Standard deviations, root mean square over what is compared. */
	distance: number;
}

export interface SimilarAreas {
	areas: SimilarArea[];
	/** Areas of the kind that have every figure compared, itself included. */
	compared: number;
	/** Is any of them alike, or is it only that none is nearer? */
	hasAlike: boolean;
}

interface Comparable {
	areas: Pick<Area, 'code' | 'name' | 'slug'>[];
	likenesses: Likeness[];
	compared: number;
}

const comparables = perAtlas(() => new Map<AreaType, Comparable | null>());

/** What is compared for a kind of area, read once for each atlas; null for kinds that have none alike. */
function comparable(type: AreaType): Comparable | null {
	const known = comparables().get(type);
	if (known !== undefined) return known;
	const parts = similarityParts[type];
	const read = parts ? readComparable(type, parts) : null;
	comparables().set(type, read);
	return read;
}

function readComparable(type: AreaType, parts: NonNullable<(typeof similarityParts)[AreaType]>): Comparable {
	const areas = listAreas(type).map(({ code, name, slug }) => ({ code, name, slug }));
	const likenesses = parts.map(({ measure, byRatio }): Likeness => {
		const rows = queryFigures({ measures: [measure], areas: type, period: 'latest' });
		const valueOf = new Map(rows.map(({ area, value }) => [area, value]));
		return { values: areas.map(({ code }) => valueOf.get(code) ?? null), byRatio };
	});
	const compared = areas.filter((_, at) => likenesses.every(({ values }) => values[at] !== null)).length;
	return { areas, likenesses, compared };
}

/** The areas of its own kind most like one; null for kinds that have none, and where a figure is missing. */
export function similarAreas({ code, type }: Pick<Area, 'code' | 'type'>): SimilarAreas | null {
	const all = comparable(type);
	if (!all) return null;
	const { areas, likenesses, compared } = all;
	const found = mostSimilar(
		likenesses,
		areas.findIndex((area) => area.code === code),
		SIMILAR_COUNT
	);
	if (found.length === 0) return null;
	return {
		areas: found.flatMap(({ area, distance }) => {
			const like = areas[area];
			return like ? [{ ...like, distance }] : [];
		}),
		compared,
		hasAlike: (found[0]?.distance ?? Infinity) <= ALIKE_WITHIN
	};
}

export interface DistanceWorking {
	nearest: SimilarArea;
	/** What is compared, with the figures of the two areas. */
	parts: (Apart & { measure: MeasureId; byRatio: boolean; own: number; other: number })[];
}

/** How far the area most like one is from it, part by part; null where there is none. */
export function distanceWorking({ code, type }: Pick<Area, 'code' | 'type'>): DistanceWorking | null {
	const [all, kinds] = [comparable(type), similarityParts[type]];
	const nearest = similarAreas({ code, type })?.areas[0];
	if (!all || !kinds || !nearest) return null;
	const placeOf = (wanted: string) => all.areas.findIndex((area) => area.code === wanted);
	const [of, from] = [placeOf(code), placeOf(nearest.code)];
	const apart = partsOfDistance(all.likenesses, of, from);
	return {
		nearest,
		parts: kinds.flatMap(({ measure, byRatio = false }, at) => {
			const { values = [] } = all.likenesses[at] ?? {};
			const [own, other, part] = [values[of], values[from], apart[at]];
			return own == null || other == null || !part ? [] : [{ ...part, measure, byRatio, own, other }];
		})
	};
}
