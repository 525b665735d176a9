import type { TableRows } from '../../atlas/tables.ts';
import { compileAreas } from './areas.ts';
import {
	compileCensus,
	compileDeprivation,
	compileDigitalExclusion,
	compilePublishedAverages
} from './need.ts';
import { compilePractices } from './practices.ts';
import {
	compileAdviceSites,
	compileLibraries,
	compileLinkWorkerHistory,
	compilePcnStaff
} from './provision.ts';
import type { Releases } from './read-all.ts';
import { compileRegistrations } from './registrations.ts';
import { inRegion } from './areas.ts';

/** Every release, read, to every table of data/. Throws CompileError where releases do not fit together. */
export function compileTables(releases: Releases): TableRows {
	const areas = compileAreas(releases);
	const practices = compilePractices(releases);
	const postcodes = releases['postcodes-2025-11'].filter((row) => inRegion(row.borough));
	const places = new Map(postcodes.map((row) => [row.postcode, row]));
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
		libraries: compileLibraries(releases['libraries-2023']),
		registrations: compileRegistrations(releases, practices, areas.lsoas),
		postcodes: postcodes.map(({ postcode, lat, lon, lsoa }) => ({ postcode, lat, lon, lsoa }))
	};
}
