import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assembleInputs } from '../../../atlas/compute/inputs.ts';
import { tableIds, tables as registry } from '../../../atlas/tables.ts';
import type { TableRows } from '../../../atlas/tables.ts';
import type { AreaTopology } from '../../../geography/decode.ts';
import { topologyText } from '../../../geography/encode.ts';
import { redrawLargeAreas } from '../../../geography/redraw.ts';
import { placementsOf } from '../../build/placements.ts';
import { tableText } from '../../compiled/write-tables.ts';
import { regionOf } from './region.ts';
import { scaleTopology } from './scale-topology.ts';

/** Writes a folder of data/ of its own for tables made larger: the tables, the five maps, the sources and the findings. */
export function writeEngland(londonData: string, tables: TableRows, folder: string): void {
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	};
	for (const id of tableIds) write(registry[id].path, tableText(id, tables[id] as never));
	const drawn = JSON.parse(
		readFileSync(join(londonData, 'geography/lsoa.topo.json'), 'utf8')
	) as AreaTopology;
	const lsoa = scaleTopology(
		drawn,
		tables.lsoas.map(({ code }) => code)
	);
	const { areas, bridge } = assembleInputs(tables, [], undefined, regionOf(tables));
	const large = redrawLargeAreas(lsoa, placementsOf(tables, areas, bridge));
	for (const [type, topology] of Object.entries({ lsoa, ...large })) {
		write(`geography/${type}.topo.json`, topologyText(topology));
	}
	for (const path of ['sources.json', 'quality.json'])
		copyFileSync(join(londonData, path), join(folder, path));
}
