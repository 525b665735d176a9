import type { Status } from '../../atlas/absence.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import { perAtlas, statement } from '../database.ts';

/** A small area's figure, as one term of a larger area's. */
export interface SmallAreaTerm {
	code: string;
	name: string;
	status: Status;
	value: number | null;
	numerator: number | null;
	denominator: number | null;
	/** For a network: the share of its patients who live there. */
	share: number;
	residents: number;
}

const term = `area.code, area.name, f.status, f.value, f.numerator, f.denominator, r.value as residents`;
const joins = `join measure m on m.id = @measure
	join figure f on f.measure = m.id and f.period = m.latest and f.area = area.code
	join measure mr on mr.id = 'residents'
	join figure r on r.measure = 'residents' and r.period = mr.latest and r.area = area.code`;

/** The figures of the small areas that make up an area of land, by code. */
export function smallAreasOfLand(area: string, measure: MeasureId): SmallAreaTerm[] {
	return statement<SmallAreaTerm>(
		`select ${term}, 1 as share from nesting join area on area.code = nesting.child and area.type = 'lsoa' ${joins}
		 where nesting.parent = @area order by area.code`
	).all({ area, measure });
}

/** The figures of the small areas a network's patients live in, with the share of them who do. */
export function smallAreasOfNetwork(area: string, measure: MeasureId): SmallAreaTerm[] {
	return statement<SmallAreaTerm>(
		`select ${term}, registration.share from registration join area on area.code = registration.lsoa ${joins}
		 where registration.pcn = @area order by area.code`
	).all({ area, measure });
}

/** The small area most of a network's patients live in. */
export function mainSmallArea(pcn: string): string | undefined {
	return statement<{ lsoa: string }>(
		'select lsoa from registration where pcn = ? order by share desc, lsoa limit 1'
	).get(pcn)?.lsoa;
}

/** A network, how much of it counts here, and its figures. */
export interface NetworkTerm {
	code: string;
	name: string;
	share: number;
	patients: number;
	status: Status;
	posts: number | null;
}

/** The networks with patients in an area, with today's posts of one kind of staff; the network itself for a network. */
export function networksIn(area: string, staff: MeasureId): NetworkTerm[] {
	return statement<NetworkTerm>(
		`select area.code, area.name, part.share, people.value as patients, posts.status, posts.value as posts
		 from (select child, share from nesting where parent = @area
		       union all select lsoa_part.pcn, lsoa_part.share from registration lsoa_part where lsoa_part.lsoa = @area
		       union all select code, 1 from area where code = @area) part
		 join area on area.code = part.child and area.type = 'pcn'
		 join measure mp on mp.id = 'patients'
		 join figure people on people.measure = mp.id and people.period = mp.latest and people.area = area.code
		 join measure ms on ms.id = @staff
		 join figure posts on posts.measure = ms.id and posts.period = ms.latest and posts.area = area.code
		 order by part.share desc, area.name, area.code`
	).all({ area, staff });
}

export interface CountedPlace {
	name: string;
	details: string;
}

/** Places counted for an area: inside it, or, for a network, in the small areas where it is the largest registrar. */
export function placesCounted(area: string, kind: 'advice' | 'library'): CountedPlace[] {
	return statement<CountedPlace>(
		`select name, details from point where kind = @kind and (lsoa = @area
		   or lsoa in (select child from nesting where parent = @area)
		   or @area = (select pcn from registration where lsoa = point.lsoa order by patients desc, pcn limit 1))
		 order by name, id`
	).all({ area, kind });
}

export interface PostcodePlace {
	lsoa: string;
	lat: number;
	lon: number;
}

/** The live postcodes of one small area. */
export function postcodesOf(lsoa: string): PostcodePlace[] {
	return statement<PostcodePlace>('select lsoa, lat, lon from postcode where lsoa = ? order by postcode').all(
		lsoa
	);
}

/** The live postcodes within a box of degrees. */
export function postcodesInBox(box: {
	south: number;
	north: number;
	west: number;
	east: number;
}): PostcodePlace[] {
	return statement<PostcodePlace>(
		'select lsoa, lat, lon from postcode where lat between @south and @north and lon between @west and @east'
	).all(box);
}

/** Residents each live postcode of a small area stands for: its residents spread evenly. */
export const residentsPerPostcode = perAtlas(
	(): ReadonlyMap<string, number> =>
		new Map(
			statement<{ lsoa: string; residents: number }>(
				`select p.lsoa, f.value / count(*) as residents from postcode p
				 join measure m on m.id = 'residents'
				 join figure f on f.measure = m.id and f.period = m.latest and f.area = p.lsoa group by p.lsoa`
			)
				.all()
				.map(({ lsoa, residents }) => [lsoa, residents])
		)
);
