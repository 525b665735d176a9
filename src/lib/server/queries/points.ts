import type { SourceId } from '../../atlas/sources.ts';
import { perAtlas, statement } from '../database.ts';

export const pointKinds = ['advice', 'practice', 'library'] as const;
export type PointKind = (typeof pointKinds)[number];

/** Every kind the atlas knows of. The schemes it holds by name have no place yet: no document gives one. */
export const placeKinds = [...pointKinds, 'scheme'] as const;

export interface Place {
	id: string;
	kind: PointKind;
	name: string;
	lat: number;
	lon: number;
	lsoa: string;
	address: string;
	postcode: string;
	phone: string | null;
	email: string | null;
	website: string | null;
	details: Record<string, unknown>;
	source: SourceId;
}

type PlaceRow = Omit<Place, 'details'> & { details: string };
const fromRow = (row: PlaceRow): Place => ({ ...row, details: JSON.parse(row.details) as Place['details'] });

export function placesOfKind(kind: PointKind): Place[] {
	return statement<PlaceRow>('select * from point where kind = ? order by name, id').all(kind).map(fromRow);
}

/** How many schemes the directory holds by name, without a place that can be drawn. */
export const schemesWithoutPlace = perAtlas(
	() =>
		statement<number>(
			`select count(*) from service
			 where feed = 'named-schemes' and position not in (select service from service_place where lat is not null)`
		)
			.pluck()
			.get() as number
);

/** Places inside an area made of small areas: a borough, a board, a small area itself. */
export function placesWithin(area: string, kind: PointKind): Place[] {
	return statement<PlaceRow>(
		`select point.* from point
		 where kind = @kind and (lsoa = @area or lsoa in (select child from nesting where parent = @area))
		 order by name, id`
	)
		.all({ area, kind })
		.map(fromRow);
}
