import { areaTypeIds, areaTypes } from '../../lib/atlas/area-types.ts';
import type { AreaType } from '../../lib/atlas/area-types.ts';
import { listedMeasures, measureIds, measureOf } from '../../lib/atlas/measures.ts';
import type { MeasureId } from '../../lib/atlas/measures.ts';
import { themeNames, themes } from '../../lib/atlas/measure-type.ts';
import { figuresUrl } from '../../lib/url/figures.ts';

/** The kinds of area as a row of links, largest first. */
const columnLabels: Record<AreaType, string> = {
	london: 'London',
	icb: 'ICBs',
	'sub-icb': 'Sub-ICBs',
	borough: 'Boroughs',
	pcn: 'Networks',
	lsoa: 'Small areas'
};

export interface WholeTable {
	areas: AreaType;
	label: string;
	measureCount: number;
	latestHref: string;
	/** Null where it would have more rows than a spreadsheet is made of. */
	workbookHref: string | null;
	/** Its areas with their borders; null for London, which has none of its own. */
	bordersHref: string | null;
	allHref: string;
}

/** One file for each kind of area with every measure it has. */
export function wholeTables(): WholeTable[] {
	return areaTypeIds.map((areas) => {
		const measures = listedMeasures(areas);
		return {
			areas,
			label: areaTypes[areas].plural,
			measureCount: measures.length,
			latestHref: figuresUrl.csv({ measures, areas }),
			workbookHref: areas === 'lsoa' ? null : figuresUrl.xlsx({ measures, areas }),
			bordersHref: areas === 'london' ? null : `/api/v1/areas.parquet?type=${areas}`,
			allHref: figuresUrl.csv({ measures, areas, period: 'all' })
		};
	});
}

export interface MeasureFiles {
	id: MeasureId;
	name: string;
	files: { label: string; href: string }[];
}

/** Every listed measure by theme, with a file for each kind of area; all the dates held. */
export function measureFiles(): { theme: string; measures: MeasureFiles[] }[] {
	return themes.map((theme) => ({
		theme: themeNames[theme],
		measures: measureIds
			.filter((id) => measureOf(id).listed && measureOf(id).theme === theme)
			.map((id) => ({
				id,
				name: measureOf(id).name,
				files: measureOf(id).areaTypes.map((areas) => ({
					label: columnLabels[areas],
					href: figuresUrl.csv({ measures: [id], areas, period: 'all' })
				}))
			}))
	}));
}
