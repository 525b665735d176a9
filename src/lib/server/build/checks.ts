import { region } from '../../atlas/region.ts';
import type { AtlasInputs } from '../../atlas/compute/inputs.ts';

/** A build that would publish a wrong number stops here, and says which. */
export class AtlasCheckError extends Error {
	constructor(problem: string) {
		super(`The atlas was not built: ${problem}. The last good one is left in place.`);
		this.name = 'AtlasCheckError';
	}
}

const SHARE_TOLERANCE = 1e-9;

/** Truths that must hold between the tables before any figure is made of them. */
export function checkInputs({ tables, areas, bridge }: AtlasInputs): void {
	const need = (holds: boolean, problem: string) => {
		if (!holds) throw new AtlasCheckError(problem);
	};
	const boroughs = new Set(areas.boroughCodes);
	const networks = new Set(areas.pcnCodes);
	need(
		boroughs.size === region.boroughCount,
		`data/areas/boroughs.csv has ${boroughs.size} boroughs; ${region.name} has ${region.boroughCount}`
	);
	tables.lsoas.forEach((row, at) =>
		need(
			boroughs.has(row.borough),
			`data/areas/lsoas.csv, row ${at + 2}, column borough: ${row.borough} is not a borough`
		)
	);
	tables.practices.forEach((row, at) =>
		need(
			row.pcn === null || networks.has(row.pcn),
			`data/areas/practices.csv, row ${at + 2}, column pcn: ${row.pcn} is not a network`
		)
	);
	tables.pcnStaff.forEach((row, at) => {
		need(
			networks.has(row.pcn),
			`data/provision/pcn-staff.csv, row ${at + 2}, column pcn: ${row.pcn} is not a network`
		);
		need(
			row.link_worker_contracted_fte <= row.link_worker_fte + SHARE_TOLERANCE,
			`data/provision/pcn-staff.csv, row ${at + 2}: contracted link workers exceed all link workers`
		);
	});
	tables.census.forEach((row, at) =>
		need(
			row.no_car <= row.car_base &&
				row.disabled <= row.disability_base &&
				row.limited_english <= row.english_base,
			`data/need/census.csv, row ${at + 2}: a part is larger than its whole`
		)
	);
	for (const [name, rows] of Object.entries({ deprivation: tables.deprivation, census: tables.census })) {
		need(
			rows.length === tables.lsoas.length,
			`data/need/${name}.csv has ${rows.length} small areas; data/areas/lsoas.csv has ${tables.lsoas.length}`
		);
	}
	for (const [pcn, shares] of bridge.boroughShares) {
		const whole = [...shares.values()].reduce((sum, share) => sum + share, 0);
		need(Math.abs(whole - 1) < SHARE_TOLERANCE, `the patients of network ${pcn} add up to ${whole}, not 1`);
	}
}

/** What London adds up to must be what its boroughs and its networks add up to (measures.md §3). */
export function checkTotals(sumOf: (measure: string, type: string) => number): void {
	for (const measure of ['link-worker-fte', 'patients']) {
		const [networks, boroughs] = [sumOf(measure, 'pcn'), sumOf(measure, 'borough')];
		if (Math.abs(networks - boroughs) > networks * 1e-3) {
			throw new AtlasCheckError(
				`${measure} adds up to ${boroughs} over boroughs and ${networks} over networks`
			);
		}
	}
	const [london, boroughs] = [sumOf('residents', 'london'), sumOf('residents', 'borough')];
	if (london !== boroughs)
		throw new AtlasCheckError(`residents: ${boroughs} over boroughs, ${london} in London`);
}
