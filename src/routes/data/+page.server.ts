import { today } from '$lib/server/clock';
import { listAreas } from '$lib/server/queries/areas';
import { measurePeriods } from '$lib/server/queries/figures';
import { sources } from '$lib/server/queries/sources';
import type { SourceRecord } from '$lib/server/queries/sources';
import { atlasVersion } from '$lib/server/database';
import { placesOfKind, pointKinds } from '$lib/server/queries/points';
import { measureIds, measureOf } from '$lib/atlas/measures';
import { returnsSource } from '$lib/atlas/sources';
import { formatPeriod } from '$lib/atlas/periods';
import { helplineNames, urgentRoutes } from '$lib/atlas/support/urgent-help';
import { documentEntries } from '$lib/server/views/documents';
import { schemaOrgText } from '$lib/server/catalogue/schema-org';
import { wholeTableFiles } from '$lib/server/views/whole-tables';
import { nextWords } from './next-words';
import { ageInWords } from './age';
import { measureFiles, wholeTables } from './downloads';
import { groupOf, groupWords, sourceGroups } from './source-groups';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const all = [...sources().values()];
	return {
		documents: documentEntries(),
		helplines: { checked: formatPeriod(urgentRoutes.checked), names: helplineNames },
		version: atlasVersion(),
		schemaOrg: schemaOrgText(url.origin),
		wholeTables: wholeTableFiles(),
		sourceCount: all.length,
		publisherCount: new Set(all.map(({ publisher }) => publisher)).size,
		groups: sourceGroups.map((id) => ({
			id,
			...groupWords[id],
			sources: all.filter((source) => groupOf[source.id] === id).map((source) => entryOf(source, today()))
		})),
		attributions: [...new Set(all.map(({ attribution }) => attribution))],
		tables: wholeTables().map((table) => ({
			...table,
			rows: table.measureCount * listAreas(table.areas).length
		})),
		measures: measureFiles(),
		places: pointKinds.map((kind) => ({ kind, count: placesOfKind(kind).length })),
		historyPeriods: measurePeriods().get('link-worker-fte')?.periods.length ?? 0
	};
};

function entryOf(source: SourceRecord, day: string) {
	// What boroughs return is a source before any of it has been published: it has no age yet.
	const isHeld = source.id !== returnsSource || source.published !== '';
	return {
		...source,
		age: isHeld ? ageInWords(source.period, day) : null,
		next: isHeld ? nextWords(source.id, source.period, day) : null,
		usedFor: usesOf(source.id)
	};
}

/** The measures a source goes into; a source only checked against, or only drawn, goes into none. */
function usesOf(id: SourceRecord['id']): string[] {
	return measureIds
		.filter((measure) => measureOf(measure).listed && measureOf(measure).sources.includes(id))
		.map((measure) => measureOf(measure).shortName);
}
