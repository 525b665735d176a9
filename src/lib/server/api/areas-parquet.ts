import { areaTypes } from '../../atlas/area-types.ts';
import type { AreaType } from '../../atlas/area-types.ts';
import { atlasVersion } from '../database.ts';
import { boundariesOf } from '../queries/shapes.ts';
import { areaRecords, areaSources } from './areas.ts';
import { illustrativeNote } from './figures.ts';
import { writeGeoParquet } from './geoparquet.ts';
import { sourceRecords } from './source-records.ts';

/** Every area of one kind as GeoParquet: code, name, parents, people and boundary. */
export function areasParquet(type: AreaType): Uint8Array<ArrayBuffer> {
	const areas = areaRecords(type);
	const shapes = boundariesOf(type);
	const text = (name: string, read: (area: (typeof areas)[number]) => string | undefined) => ({
		name,
		datatype: 'string' as const,
		cells: areas.map((area) => read(area) ?? null)
	});
	const count = (name: 'patients' | 'residents') => ({
		name,
		datatype: 'number' as const,
		cells: areas.map((area) => area[name])
	});
	const { vintage, illustrative } = areaTypes[type];
	return writeGeoParquet(
		[
			text('area_code', ({ code }) => code),
			text('area_name', ({ name }) => name),
			text('area_type', () => type),
			text('geography_vintage', () => vintage),
			text('borough', ({ parents }) => parents.borough ?? parents.boroughs?.[0]?.code),
			text('pcn', ({ parents }) => parents.pcn),
			text('sub_icb', ({ parents }) => parents.subIcb),
			text('icb', ({ parents }) => parents.icb),
			count('patients'),
			count('residents')
		],
		areas.map(({ code }) => shapes.get(code)),
		{
			columns: {
				borough: 'The borough around it; for a network, the one where most of its patients live.',
				pcn: 'For a small area: the network with the most of its patients.',
				patients: 'Registered patients.',
				residents: 'Residents, Census 2021; none for a network, which is made of patients and not of land.'
			},
			...(illustrative && { note: illustrativeNote }),
			sources: sourceRecords([...areaSources, 'lsoa-boundaries-2021']),
			version: atlasVersion()
		}
	);
}
