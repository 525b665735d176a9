import { statement } from '../database.ts';

export interface BoroughOfDistrict {
	code: string;
	name: string;
	slug: string;
	/** Live postcodes of the district in the borough. */
	postcodes: number;
}

/** The boroughs a postcode district ("SE15") reaches into, most postcodes first; empty for one outside London. */
export function boroughsOfDistrict(district: string): BoroughOfDistrict[] {
	return statement<BoroughOfDistrict>(
		`select area.code, area.name, area.slug, count(*) as postcodes
		 from postcode join nesting on nesting.child = postcode.lsoa join area on area.code = nesting.parent
		 where postcode.postcode > @district and postcode.postcode < @district || 'a'
		   and length(postcode.postcode) = length(@district) + 3 and area.type = 'borough'
		 group by area.code order by postcodes desc, area.name`
	).all({ district });
}
