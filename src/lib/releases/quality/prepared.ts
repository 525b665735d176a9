import { found } from '../../atlas/quality/findings.ts';
import type { Finding } from '../../atlas/quality/findings.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { inRegion } from '../compile/areas.ts';
import type { Releases } from '../compile/read-all.ts';
import { adviceFindings } from './advice.ts';
import { legalAidFindings } from './legal-aid.ts';
import { workforceFindings } from './workforce.ts';

const whole = (people: number) => Math.round(people);

/** What was in the releases and is not in the tables, or is there in another form: counted as they are compiled. */
export function preparedFindings(releases: Releases, tables: TableRows): Finding[] {
	const postcodes = releases['postcodes-2025-11'];
	const elsewhere = postcodes.filter(({ borough }) => !inRegion(borough)).length;
	return [
		...workforceFindings(releases['pcn-workforce-2026-06'], tables),
		...adviceFindings(releases['debt-advice-2026-04'], tables),
		...legalAidFindings(releases['legal-aid-2015-11']),
		...registrationFindings(releases, tables),
		...smallAreaChanges(releases, tables),
		found('postcodes-elsewhere', [], postcodes.length, elsewhere)
	];
}

function registrationFindings(
	releases: Pick<Releases, 'registrations-2022-07' | 'lsoa-2011-2021-lookup'>,
	{ practices, lsoas }: TableRows
): Finding[] {
	const open = new Set(practices.map(({ code }) => code));
	const here = new Set(lsoas.map(({ code }) => code));
	const london = new Set(
		releases['lsoa-2011-2021-lookup'].filter(({ lsoa21 }) => here.has(lsoa21)).map(({ lsoa11 }) => lsoa11)
	);
	const sum = (is: (row: Releases['registrations-2022-07'][number]) => boolean) =>
		whole(releases['registrations-2022-07'].filter(is).reduce((total, { patients }) => total + patients, 0));
	const all = sum(() => true);
	return [
		found(
			'registered-closed-practices',
			[],
			all,
			sum(({ practiceCode }) => !open.has(practiceCode))
		),
		found(
			'registered-elsewhere',
			[],
			all,
			sum(({ practiceCode, lsoa11 }) => open.has(practiceCode) && !london.has(lsoa11))
		)
	];
}

const kinds = { S: 'small-areas-split', M: 'small-areas-joined', X: 'small-areas-redrawn' } as const;

function smallAreaChanges(
	{ 'lsoa-2011-2021-lookup': lookup }: Pick<Releases, 'lsoa-2011-2021-lookup'>,
	{ lsoas }: TableRows
): Finding[] {
	const nameOf = new Map(lsoas.map(({ code, name }) => [code, name]));
	const byOld = Map.groupBy(
		lookup.filter(({ lsoa21 }) => nameOf.has(lsoa21)),
		({ lsoa11 }) => lsoa11
	);
	return Object.entries(kinds).map(([change, id]) => {
		const those = [...byOld].filter(([, rows]) => rows[0]?.change === change);
		const examples = those.map(
			([old, rows]) => `${old}, now ${rows.map(({ lsoa21 }) => nameOf.get(lsoa21) ?? lsoa21).join(' and ')}`
		);
		return found(id, examples.sort(), byOld.size);
	});
}
