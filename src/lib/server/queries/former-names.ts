import { statement } from '../database.ts';

/** What was called otherwise, or has closed: its name then, the last day or year of it, and today's area if there is one. */
export interface FormerName {
	name: string;
	until: string;
	kind: 'former-name' | 'closed' | 'former-body';
	area: string | null;
	areaName: string | null;
	slug: string | null;
}

export function formerNames(kind: FormerName['kind']): FormerName[] {
	return statement<FormerName>(
		`select d.name, max(d.until) as until, d.kind, a.code as area, a.name as areaName, a.slug
		 from address d left join area a on a.code = d.area
		 where d.kind = ? and (a.name is null or lower(d.name) <> lower(a.name))
		 group by d.name, d.area order by until desc, d.name`
	).all(kind);
}
