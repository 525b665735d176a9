import type { AreaType } from '../../atlas/area-types.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import { perAtlas, statement } from '../database.ts';

export interface Area {
	code: string;
	type: AreaType;
	name: string;
	slug: string;
	lat: number | null;
	lon: number | null;
	/** [west, south, east, north] in degrees; null for an area without a shape of its own. */
	bbox: [number, number, number, number] | null;
}

/** An area inside another, or the one around it, with how much of the child lies there (0 to 1). */
export interface RelatedArea {
	code: string;
	type: AreaType;
	name: string;
	slug: string;
	share: number;
}

interface AreaRow extends Omit<Area, 'bbox'> {
	west: number | null;
	south: number | null;
	east: number | null;
	north: number | null;
}

const columns = 'code, type, name, slug, lat, lon, west, south, east, north';

function fromRow({ west, south, east, north, ...area }: AreaRow): Area {
	const bbox: Area['bbox'] =
		west === null || south === null || east === null || north === null ? null : [west, south, east, north];
	return { ...area, bbox };
}

export function findArea(code: string): Area | undefined {
	const row = statement<AreaRow>(`select ${columns} from area where code = ?`).get(code);
	return row && fromRow(row);
}

/** All areas of one kind, by name. */
export function listAreas(type: AreaType): Area[] {
	return statement<AreaRow>(`select ${columns} from area where type = ? order by name, code`)
		.all(type)
		.map(fromRow);
}

const codesByType = perAtlas(() => new Map<AreaType, readonly string[]>());

/** Codes of all areas of one kind, in order. */
export function areaCodes(type: AreaType): readonly string[] {
	const kept = codesByType();
	const codes =
		kept.get(type) ??
		statement<{ code: string }>('select code from area where type = ? order by code')
			.all(type)
			.map(({ code }) => code);
	kept.set(type, codes);
	return codes;
}

/** Small areas whose names begin so, whatever the case: "southwark 019" -> Southwark 019A and on. */
export function smallAreasNamed(text: string, limit: number): Area[] {
	return statement<AreaRow>(
		`select ${columns} from area where type = 'lsoa' and name like @start escape '\\' order by name limit @limit`
	)
		.all({ start: `${text.replace(/[\\%_]/g, '\\$&')}%`, limit })
		.map(fromRow);
}

/** The areas of one kind inside another, largest share first. */
export function areasWithin(parent: string, type: AreaType): RelatedArea[] {
	return statement<RelatedArea>(
		`select area.code, area.type, area.name, area.slug, nesting.share
		 from nesting join area on area.code = nesting.child
		 where nesting.parent = ? and area.type = ? order by nesting.share desc, area.name, area.code`
	).all(parent, type);
}

/** The areas around one, largest share first. */
export function areasAround(child: string): RelatedArea[] {
	return statement<RelatedArea>(
		`select area.code, area.type, area.name, area.slug, nesting.share
		 from nesting join area on area.code = nesting.parent
		 where nesting.child = ? order by nesting.share desc, area.name, area.code`
	).all(child);
}

/** Every step of nesting for one kind of area, for lists that show parents in each row. */
export function parentsOfAll(type: AreaType): (RelatedArea & { child: string })[] {
	return statement<RelatedArea & { child: string }>(
		`select nesting.child, parent.code, parent.type, parent.name, parent.slug, nesting.share
		 from nesting join area as child on child.code = nesting.child join area as parent on parent.code = nesting.parent
		 where child.type = ? order by nesting.child, nesting.share desc, parent.code`
	).all(type);
}

export function neighboursOf(code: string): { code: string; name: string; slug: string }[] {
	return statement<{ code: string; name: string; slug: string }>(
		`select area.code, area.name, area.slug from neighbour join area on area.code = neighbour.neighbour
		 where neighbour.area = ? order by area.name, area.code`
	).all(code);
}

/** How many areas of each kind lie in another; for a borough, the networks that serve it. */
export function childCounts(parent: string): Partial<Record<AreaType, number>> {
	const rows = statement<{ type: AreaType; count: number }>(
		`select area.type, count(*) as count from nesting join area on area.code = nesting.child
		 where nesting.parent = ? and nesting.share >= ? group by area.type order by area.type`
	).all(parent, SERVES_SHARE);
	return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
}
