import type { AreaIndex } from '../../atlas/compute/area-index.ts';
import type { Bridge } from '../../atlas/compute/bridge.ts';
import type { TableRows } from '../../atlas/tables.ts';
import type { LandPlacements } from '../../geography/redraw.ts';

/** Which larger areas each small area is drawn as part of; its network is the one most of its people are registered with. */
export function placementsOf(
	{ lsoas, subIcbs }: Pick<TableRows, 'lsoas' | 'subIcbs'>,
	{ lsoaCodes }: Pick<AreaIndex, 'lsoaCodes'>,
	{ largestRegistrar }: Pick<Bridge, 'largestRegistrar'>
): LandPlacements {
	const icbOf = new Map(subIcbs.map((row) => [row.code, row.icb]));
	return {
		pcn: new Map(lsoaCodes.map((code, at) => [code, largestRegistrar[at]?.pcn])),
		borough: new Map(lsoas.map((row) => [row.code, row.borough])),
		'sub-icb': new Map(lsoas.map((row) => [row.code, row.sub_icb])),
		icb: new Map(lsoas.map((row) => [row.code, icbOf.get(row.sub_icb)]))
	};
}
