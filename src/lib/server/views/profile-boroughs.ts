import { formatPercent } from '../../atlas/format.ts';
import { areasAround, areasWithin } from '../queries/areas.ts';
import type { Area } from '../queries/areas.ts';
import { byName, profileTable, shareCell } from './profile-table.ts';
import type { ProfileTable } from './profile-table.ts';

const figureColumns = [
	'patients',
	'link-worker-fte',
	'link-worker-rate',
	'shortfall',
	'core20',
	'advice-within-15'
] as const;
/** A borough with less of a network's patients than this is not worth a row. */
const LISTED_SHARE = 0.01;

/** The boroughs of a board or of London, or those a network's patients live in; null for areas inside one borough. */
export function boroughsTable(area: Area): ProfileTable | null {
	if (area.type === 'pcn') return boroughsOfPatients(area);
	if (area.type === 'borough' || area.type === 'lsoa') return null;
	return profileTable({
		caption: `Boroughs of ${area.name}`,
		nameLabel: 'Borough',
		type: 'borough',
		columns: figureColumns,
		entries: byName(areasWithin(area.code, 'borough')).map((borough) => ({ ...borough, cells: {} }))
	});
}

function boroughsOfPatients(area: Area): ProfileTable {
	const boroughs = areasAround(area.code).filter(({ type }) => type === 'borough');
	const listed = boroughs.filter(({ share }) => share >= LISTED_SHARE);
	const rest = boroughs.reduce((sum, { share }) => sum + (share < LISTED_SHARE ? share : 0), 0);
	return profileTable({
		caption: `Boroughs where ${area.name}’s patients live`,
		nameLabel: 'Borough',
		type: 'borough',
		columns: ['ofNetwork', ...figureColumns],
		entries: listed.map((borough) => ({ ...borough, cells: { ofNetwork: shareCell(borough.share) } })),
		note:
			rest > 0
				? `Boroughs with under 1% of the patients are left out; together they have ${formatPercent(rest * 100)}. Figures are those of the whole borough.`
				: 'Figures are those of the whole borough.'
	});
}
