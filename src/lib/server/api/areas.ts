import { areaTypeIds } from '../../atlas/area-types.ts';
import type { AreaType } from '../../atlas/area-types.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import { measureOf } from '../../atlas/measures.ts';
import { codeOfSlug } from '../../atlas/names.ts';
import type { SourceId } from '../../atlas/sources.ts';
import {
	areasAround,
	areasWithin,
	childCounts,
	findArea,
	listAreas,
	neighboursOf,
	parentsOfAll
} from '../queries/areas.ts';
import type { Area, RelatedArea } from '../queries/areas.ts';
import { latestFigures, queryFigures } from '../queries/figures.ts';
import { largestNetworks, networksOfLsoa } from '../queries/postcodes.ts';
import { ApiError, quoted } from './api-error.ts';
import { sourceRecords } from './source-records.ts';
import { roundedShare, significant } from './significant.ts';

export interface AreaParents {
	borough?: string;
	/** For a small area: the network with the most of its patients. */
	pcn?: string;
	/** For a network: where its patients live, largest share first. */
	boroughs?: { code: string; share: number }[];
	subIcb?: string;
	icb?: string;
}

export interface AreaRecord {
	code: string;
	name: string;
	type: AreaType;
	slug: string;
	parents: AreaParents;
	patients: number | null;
	/** Null for a network: it is made of patients, not of land. */
	residents: number | null;
}

function parentsOf(type: AreaType, around: RelatedArea[], largestNetwork: string | undefined): AreaParents {
	const code = (parent: AreaType) => around.find((area) => area.type === parent)?.code;
	const boroughs = around.filter((area) => area.type === 'borough');
	const parents: AreaParents = {
		borough: type === 'pcn' ? undefined : boroughs[0]?.code,
		pcn: largestNetwork,
		boroughs:
			type === 'pcn'
				? boroughs
						.map(({ code, share }) => ({ code, share: roundedShare(share) }))
						.filter(({ share }) => share > 0)
				: undefined,
		subIcb: code('sub-icb'),
		icb: code('icb')
	};
	return parents;
}

function record(
	area: Area,
	parents: AreaParents,
	patients?: number | null,
	residents?: number | null
): AreaRecord {
	const { code, name, type, slug } = area;
	return {
		code,
		name,
		type,
		slug,
		parents,
		patients: significant(patients ?? null),
		residents: significant(residents ?? null)
	};
}

/** Where the people of an area are counted, and what says which lies in which. */
export const areaSources = [
	...new Set<SourceId>([
		...measureOf('patients').sources,
		...measureOf('residents').sources,
		'lsoa-borough-lookup',
		'lsoa-icb-lookup-2024'
	])
];

/** Every area of one kind, by name. */
function recordsOfType(type: AreaType): AreaRecord[] {
	const around = Map.groupBy(parentsOfAll(type), ({ child }) => child);
	const networks = type === 'lsoa' ? largestNetworks() : undefined;
	const people = new Map<string, number | null>();
	for (const { measure, area, value } of queryFigures({
		measures: ['patients', 'residents'],
		areas: type,
		period: 'latest'
	})) {
		people.set(`${measure} ${area}`, value);
	}
	return listAreas(type).map((area) =>
		record(
			area,
			parentsOf(type, around.get(area.code) ?? [], networks?.get(area.code)),
			people.get(`patients ${area.code}`),
			people.get(`residents ${area.code}`)
		)
	);
}

/** All areas of one kind; without a kind, every kind but the small areas, largest first. */
export function areaRecords(type?: AreaType): AreaRecord[] {
	const types = type ? [type] : areaTypeIds.filter((id) => id !== 'lsoa');
	return types.flatMap(recordsOfType);
}

/** The area of a code or slug, in any case. Throws ApiError 404. */
export function areaNamed(codeOrSlug: string, parameter: string): Area {
	const area = findArea(codeOfSlug(codeOrSlug.trim()));
	if (area) return area;
	throw new ApiError(
		404,
		'unknown-area',
		`London has no area with the code ${quoted(codeOrSlug)}. All codes are listed at /api/v1/areas.`,
		{ parameter, allowed: ['a code or slug listed at /api/v1/areas'] }
	);
}

/** One area with its neighbours and what lies inside it. Throws ApiError 404. */
export function areaDetail(codeOrSlug: string) {
	const area = areaNamed(codeOrSlug, 'code');
	const figures = latestFigures(area.code, ['patients', 'residents']);
	const network = area.type === 'lsoa' ? networksOfLsoa(area.code)[0]?.code : undefined;
	const parents = parentsOf(area.type, areasAround(area.code), network);
	const counts = childCounts(area.code);
	// 4,994 small areas are a download of their own; a borough's hundred and fifty are worth listing here.
	const listed = areaTypeIds.filter((type) => counts[type] && (type !== 'lsoa' || area.type === 'borough'));
	const children = listed.flatMap((type) =>
		areasWithin(area.code, type).filter(({ share }) => share >= SERVES_SHARE)
	);
	return {
		...record(area, parents, figures.get('patients')?.value, figures.get('residents')?.value),
		centre: area.lat === null || area.lon === null ? null : { lat: area.lat, lon: area.lon },
		bbox: area.bbox,
		neighbours: neighboursOf(area.code),
		childCounts: counts,
		children: children.map(({ share, ...child }) => ({ ...child, share: roundedShare(share) })),
		sources: sourceRecords(areaSources)
	};
}
