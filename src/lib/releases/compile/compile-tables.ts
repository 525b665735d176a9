import type { TableRows } from '../../atlas/tables.ts';
import { compileAreas, inRegion, ofRegion } from './areas.ts';
import { CompileError } from './compile-error.ts';
import { compileLegalAid2015 } from './legal-aid.ts';
import {
	compileCensus,
	compileDeprivation,
	compileDigitalExclusion,
	compilePublishedAverages
} from './need.ts';
import { addressText, compilePractices } from './practices.ts';
import {
	compileAdviceSites,
	compileLibraries,
	compileLinkWorkerHistory,
	compilePcnStaff
} from './provision.ts';
import type { Releases } from './read-all.ts';
import { compileRegistrations } from './registrations.ts';

/** Every release, read, to every table of data/. Throws CompileError where releases do not fit together. */
export function compileTables(releases: Releases): TableRows {
	const areas = compileAreas(releases);
	const postcodes = releases['postcodes-2025-11'].filter((row) => inRegion(row.borough));
	const places = new Map(postcodes.map((row) => [row.postcode, row]));
	const lists = new Map(releases['list-sizes-2026-07'].lists.map((list) => [list.practiceCode, list]));
	const addresses = new Map(releases['practice-addresses-2025-11'].map((row) => [row.code, row]));
	const practices = compilePractices({
		mapped: ofRegion(releases['practice-pcn-map-2026-07'].practices),
		sizeOf: (code) => {
			const list = lists.get(code);
			if (!list) throw new CompileError('list-sizes-2026-07', `practice ${code} has no list size`);
			return { patients: list.patients, aged_65_plus: list.aged65Plus };
		},
		contactOf: ({ practiceCode }) => {
			const address = addresses.get(practiceCode);
			return { address: address ? addressText(address) : null, phone: address?.phone ?? null };
		},
		places
	});
	const workforce = releases['pcn-workforce-2026-06'];
	return {
		...areas,
		practices,
		deprivation: compileDeprivation(releases, areas.lsoas),
		census: compileCensus(releases, areas.lsoas),
		digitalExclusion: compileDigitalExclusion(releases, areas.lsoas),
		publishedAverages: compilePublishedAverages(releases, practices),
		pcnStaff: compilePcnStaff(workforce, areas.pcns),
		linkWorkerHistory: compileLinkWorkerHistory(releases['pcn-workforce-history'], workforce.period),
		adviceSites: compileAdviceSites(releases['debt-advice-2026-04'], places),
		legalAid2015: compileLegalAid2015(releases['legal-aid-2015-11'], areas.lsoas),
		libraries: compileLibraries(releases['libraries-2023']),
		registrations: compileRegistrations(releases, practices, areas.lsoas),
		postcodes: postcodes.map(({ postcode, lat, lon, lsoa }) => ({ postcode, lat, lon, lsoa }))
	};
}
