import type { LandPlacements } from '../../geography/redraw.ts';
import { networkRegistrations } from '../../atlas/compute/registrations.ts';
import { buildBridge } from '../../atlas/compute/bridge.ts';
import { indexAreas } from '../../atlas/compute/area-index.ts';
import type { Finding } from '../../atlas/quality/findings.ts';
import type { ReleaseDates } from '../../atlas/release-dates.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { CompileError } from '../../releases/compile/compile-error.ts';
import { overlay } from '../../releases/compile/overlay.ts';
import { laidFindings } from '../../releases/quality/laid.ts';
import { releaseDates } from '../../releases/compile/overlay-read.ts';
import type { Source } from '../prepare/sources.ts';
import { AtlasCheckError } from './checks.ts';
import type { Edition } from './edition.ts';
import { editionSources } from './edition-sources.ts';
import { placementsOf } from './placements.ts';

export interface LaidEdition {
	tables: TableRows;
	sources: Source[];
	dates: ReleaseDates;
	/** What was found in the releases as they were read. */
	findings: Finding[];
	/** Where each small area belongs, when that is not as the outlines of data/ were drawn. */
	redraw: LandPlacements | undefined;
}

/**
 * The tables and sources of data/ with the published releases laid over them. Throws ReleaseError for a release that
 * cannot be read, and AtlasCheckError for releases that do not fit together.
 */
export function layEdition(
	compiled: TableRows,
	sources: Source[],
	{ releases }: Edition,
	prepared: readonly Finding[] = []
): LaidEdition {
	const { tables, read } = laidOver(compiled, releases);
	return {
		tables,
		sources: editionSources(sources, releases, tables),
		dates: releaseDates(releases),
		findings: laidFindings(prepared, read, tables),
		redraw: tables.practices === compiled.practices ? undefined : redrawn(compiled, tables)
	};
}

function laidOver(compiled: TableRows, releases: Edition['releases']): ReturnType<typeof overlay> {
	try {
		return overlay(compiled, releases);
	} catch (error) {
		if (error instanceof CompileError) throw new AtlasCheckError(error.problem);
		throw error;
	}
}

/** A network is drawn from the small areas where it is the largest registrar, so practices that move may move its lines. */
function redrawn(before: TableRows, after: TableRows): LandPlacements | undefined {
	const [drawn, placements] = [placed(before), placed(after)];
	if ([...placements.pcn].every(([lsoa, pcn]) => drawn.pcn.get(lsoa) === pcn)) return undefined;
	return placements;
}

function placed(tables: TableRows): LandPlacements {
	const areas = indexAreas(tables);
	return placementsOf(tables, areas, buildBridge(areas, networkRegistrations(tables), tables.practices));
}
