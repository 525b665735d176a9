import type Database from 'better-sqlite3';
import { areaTypes } from '../../atlas/area-types.ts';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';
import { SERVES_SHARE } from '../../atlas/compute/networks.ts';
import { listInWords } from '../../atlas/format.ts';
import { isPublicLibrary } from '../../atlas/places.ts';

/** What one search box finds: areas first, then practices, then places. Small areas are found by postcode instead. */
const boosts = { borough: 0, pcn: 1, 'sub-icb': 2, icb: 2, practice: 3, advice: 4, library: 5 } as const;
type Kind = keyof typeof boosts;

export function writeSearch(db: Database.Database, { tables, bridge }: AtlasInputs): void {
	const insert = db.prepare(
		'insert into search (name, detail, kind, ref, context, rank_boost) values (?, ?, ?, ?, ?, ?)'
	);
	const add = (kind: Kind, ref: string, name: string, detail: string, context: string) =>
		insert.run(name, detail, kind, ref, context, boosts[kind]);

	const boroughName = new Map(tables.boroughs.map((row) => [row.code, row.name]));
	const subIcbName = new Map(tables.subIcbs.map((row) => [row.code, row.name]));
	const boroughOfLsoa = new Map(tables.lsoas.map((row) => [row.code, boroughName.get(row.borough) ?? '']));
	const networkName = new Map(tables.pcns.map((row) => [row.code, row.name]));
	const label = (type: 'borough' | 'pcn' | 'icb' | 'sub-icb') => {
		const { singular } = areaTypes[type];
		return singular.charAt(0).toUpperCase() + singular.slice(1);
	};

	for (const row of tables.boroughs) {
		add('borough', row.code, row.name, row.code, `${label('borough')}, ${subIcbName.get(row.sub_icb)}`);
	}
	for (const row of tables.pcns) {
		const served = [...(bridge.boroughShares.get(row.code) ?? [])]
			.filter(([, share]) => share >= SERVES_SHARE)
			.sort(([, a], [, b]) => b - a)
			.map(([code]) => boroughName.get(code) ?? '');
		add(
			'pcn',
			row.code,
			row.name,
			`${row.code} ${served.join(' ')} network`,
			`${label('pcn')}, ${listInWords(served)}`
		);
	}
	for (const row of tables.subIcbs) add('sub-icb', row.code, row.name, row.code, label('sub-icb'));
	for (const row of tables.icbs)
		add('icb', row.code, row.name, `${row.code} integrated care board`, label('icb'));
	for (const row of tables.practices) {
		const network = row.pcn ? networkName.get(row.pcn) : undefined;
		const context = ['GP practice', network, row.postcode].filter(Boolean).join(', ');
		add(
			'practice',
			row.code,
			row.name,
			`${row.code} ${row.address ?? ''} ${row.postcode} gp surgery doctor`,
			context
		);
	}
	for (const row of tables.adviceSites) {
		const borough = boroughOfLsoa.get(row.lsoa) ?? '';
		add(
			'advice',
			row.id,
			row.name,
			`${row.address} ${row.postcode} ${borough} debt money advice`,
			`Debt advice, ${borough}`
		);
	}
	for (const row of tables.libraries.filter(isPublicLibrary)) {
		const borough = boroughOfLsoa.get(row.lsoa) ?? '';
		add(
			'library',
			row.id,
			row.name,
			`${row.address} ${row.postcode} ${borough} library`,
			`Library, ${borough}`
		);
	}
}
