import Database from 'better-sqlite3';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildAtlas } from '../../build/build-atlas.ts';
import { readCompiledTable, readTables } from '../../compiled/read-tables.ts';
import type { StepResult } from '../run-steps.ts';
import type { Facts } from '../tasks.ts';
import { englandTables } from './england-tables.ts';
import { regionOf } from './region.ts';
import { englandReleases } from './releases.ts';
import { writeEngland } from './write-england.ts';

export const ATLAS_NAME = 'atlas.db';
export const ASSEMBLED = 'Tables of a larger region, assembled and written';
export const BUILT = 'Atlas of a larger region, from its tables to a file';

/** Writes the tables to `<folder>/data`. `published`: were England's own networks, practices and staff at hand? */
export function assembleEngland(root: string, scale: number, folder: string): StepResult {
	return once(ASSEMBLED, () => {
		const london = join(root, 'data');
		const releases = englandReleases(join(root, '../shared/data/releases'));
		const tables = englandTables(readTables(london), scale, releases);
		writeEngland(london, tables, join(folder, 'data'));
		return { published: releases !== undefined };
	});
}

/** The whole build, as it runs for London, from `<folder>/data` to an atlas beside it. */
export function buildEngland(root: string, folder: string): StepResult {
	const dataDirectory = join(folder, 'data');
	const atlasFile = join(folder, ATLAS_NAME);
	const [boroughs, lsoas] = [
		readCompiledTable(dataDirectory, 'boroughs'),
		readCompiledTable(dataDirectory, 'lsoas')
	];
	const region = regionOf({ boroughs, lsoas });
	const measured = once(BUILT, () => {
		buildAtlas({ root, dataDirectory, atlasFile, region });
		return {};
	});
	return { ...measured, facts: { ...measured.facts, ...atlasFacts(atlasFile) } };
}

/** How much of what an atlas holds, and what the tiles of each kind of area weigh, packed, in bytes. */
export function atlasFacts(atlasFile: string): Facts {
	const db = new Database(atlasFile, { readonly: true });
	try {
		const areas = db.prepare<[string], number>('select count(*) from area where type = ?').pluck();
		const held = db
			.prepare<
				[],
				{ practices: number; postcodes: number; registrations: number; figures: number; findable: number }
			>(
				`select (select count(*) from practice) as practices, (select count(*) from postcode) as postcodes,
					(select count(*) from registration) as registrations, (select count(*) from figure) as figures,
					(select count(*) from search) as findable`
			)
			.get();
		const ofType = (type: string) => areas.get(type) ?? 0;
		const tiles = db
			.prepare(
				'select type, count(*) as count, sum(length(gzip)) as bytes, max(length(gzip)) as heaviest from tile group by type'
			)
			.all() as { type: string; count: number; bytes: number; heaviest: number }[];
		return {
			fileBytes: statSync(atlasFile).size,
			smallAreas: ofType('lsoa'),
			networks: ofType('pcn'),
			boards: ofType('icb'),
			boroughs: ofType('borough'),
			...held,
			...Object.fromEntries(
				tiles.flatMap(({ type, count, bytes, heaviest }) => [
					[`${type} tiles`, count],
					[`${type} tile bytes`, bytes],
					[`${type} heaviest tile`, heaviest]
				])
			)
		};
	} finally {
		db.close();
	}
}

/** Processor time as well as time: on a machine with other work to do it says more. */
function once(name: string, work: () => Facts): StepResult {
	const heldMegabytes = megabytes(process.memoryUsage().rss);
	const began = process.cpuUsage();
	const started = performance.now();
	const facts = work();
	const taken = performance.now() - started;
	const { user, system } = process.cpuUsage(began);
	return {
		name,
		runs: [taken],
		medianMilliseconds: taken,
		facts: { ...facts, processorSeconds: (user + system) / 1e6 },
		heldMegabytes,
		peakMegabytes: megabytes(process.resourceUsage().maxRSS * 1024)
	};
}

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
