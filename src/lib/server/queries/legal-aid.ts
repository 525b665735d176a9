import type { LegalAidEntry } from '../../atlas/legal-aid-2015.ts';
import { statement } from '../database.ts';

type Row = LegalAidEntry & { area: string };

/** The entries of November 2015 in one area that is made of small areas, or is one. */
export function legalAidIn(area: string): LegalAidEntry[] {
	return statement<LegalAidEntry>(
		`select kind, subjects, sum(places) as places from legal_aid_2015
		 where lsoa = @area or lsoa in (select child from nesting where parent = @area)
		 group by kind, subjects`
	).all({ area });
}

/** The same for every borough, by code. */
export function legalAidOfBoroughs(): Map<string, LegalAidEntry[]> {
	const rows = statement<Row>(
		`select area.code as area, kind, subjects, sum(places) as places
		 from legal_aid_2015 join nesting on nesting.child = lsoa
		 join area on area.code = nesting.parent and area.type = 'borough'
		 group by area.code, kind, subjects`
	).all();
	return Map.groupBy(rows, ({ area }) => area);
}
