import type Database from 'better-sqlite3';
import { join } from 'node:path';
import { assembleInputs } from '../../atlas/compute/inputs.ts';
import { builtFindings } from '../../atlas/quality/built.ts';
import type { Region } from '../../atlas/region.ts';
import type { LandPlacements } from '../../geography/redraw.ts';
import { readFindings } from '../compiled/findings-file.ts';
import { readTables } from '../compiled/read-tables.ts';
import { readSources } from '../prepare/sources.ts';
import { tableFault } from './check-tables.ts';
import { AtlasCheckError, checkBridge } from './checks.ts';
import { directoryFeeds } from './directory-entries.ts';
import type { Edition } from './edition.ts';
import { gazetteerOf } from './gazetteer.ts';
import { lastChanged } from './last-changed.ts';
import { layEdition } from './lay-edition.ts';
import type { PreviousAtlas } from './previous-atlas.ts';
import { faultText } from './table-fault.ts';
import { writeAddresses } from './write-addresses.ts';
import { writeAreas } from './write-areas.ts';
import { writeDirectory } from './write-directory.ts';
import { writeFigures } from './write-figures.ts';
import { writeFiles } from './write-files.ts';
import { writeFindings } from './write-findings.ts';
import { writeLegalAid2015 } from './write-legal-aid.ts';
import { writePlaces } from './write-places.ts';
import { writeReturns } from './write-returns.ts';
import { writeSearch } from './write-search.ts';
import { writeSources } from './write-sources.ts';
import { writeStandard } from './write-standard.ts';

export interface TablesOf {
	dataDirectory: string;
	edition: Edition;
	region: Region;
	/** An earlier atlas that may have some of it packed already. */
	before: PreviousAtlas | undefined;
}

/** What is left to do once the tables themselves have been let go. */
export interface Written {
	/** Where small areas belong when that is not as data/ draws the larger areas. */
	redraw: LandPlacements | undefined;
	/** The day the newest of it was brought in. */
	updated: string;
}

/** Reads the tables and the edition, checks them, and writes everything that is made from them: all but the maps. */
export function writeTables(
	db: Database.Database,
	{ dataDirectory, edition, region, before }: TablesOf
): Written {
	const compiled = readTables(dataDirectory);
	const { tables, sources, dates, findings, redraw } = layEdition(
		compiled,
		readSources(join(dataDirectory, 'sources.json')),
		edition,
		readFindings(dataDirectory)
	);
	const fault = tableFault(tables, region);
	if (fault) throw new AtlasCheckError(faultText(fault));
	const inputs = assembleInputs(tables, edition.returns, dates, region);
	checkBridge(inputs.bridge);
	const sourceOf = (wanted: string) => sources.find(({ id }) => id === wanted);
	const feeds = directoryFeeds(inputs, edition.feeds, sourceOf);
	writeSources(db, sources, edition.returns);
	writeAreas(db, inputs);
	writeAddresses(db, inputs);
	writeFigures(db, inputs);
	writeStandard(db, inputs);
	writeReturns(db, inputs);
	writePlaces(db, tables);
	writeLegalAid2015(db, tables);
	writeDirectory(db, feeds, gazetteerOf(tables));
	writeSearch(db, inputs);
	writeFindings(db, [...findings, ...builtFindings(tables, edition.returns)]);
	writeFiles(db, { dataDirectory, compiled, tables, before });
	return { redraw, updated: lastChanged(sources, edition) };
}
