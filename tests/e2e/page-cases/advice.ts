import { formatNumber, formatPercent } from '../../../src/lib/atlas/format.ts';
import { tableWith, words } from './case.ts';
import type { PageTableCase } from './case.ts';

interface AdviceAnswer {
	sites: {
		rank: number;
		site: { id: string; name: string; lat: number };
		gain: number;
		reached: number;
		residents: number;
		residentsReached: number;
		residentsMostDeprivedFifth: number;
	}[];
}
const adviceChoices = 'k=4&minutes=15&gradient=2';
export const planAdvice: PageTableCase = {
	page: `/plan/advice?${adviceChoices}`,
	file: (suffix) => `/api/v1/plan/advice.${suffix}?${adviceChoices}`,
	stem: /^advice-sessions-4-within-15-minutes-gradient-2_site_\d{4}-\d{2}-\d{2}_london$/,
	shown: (html, rows) => {
		const { cell } = tableWith(html, 'Site', 'People newly reached');
		const count = (text: string | undefined) => formatNumber(Number(text), 'count');
		return rows.flatMap((row) => {
			const name = `${row['Order']}. ${row['Name']}`;
			const gain = Number(row['Residents newly within reach']);
			return [
				words(`${name} newly`, cell(name, 'People newly'), count(row['Residents newly within reach'])),
				words(
					`${name} with those before`,
					cell(name, 'With those before'),
					count(row['Residents newly within reach, this site and those before'])
				),
				words(
					`${name} deprived`,
					cell(name, 'In most deprived'),
					formatPercent((Number(row['of which in the most deprived fifth']) / gain) * 100)
				),
				words(
					`${name} need`,
					cell(name, 'Need reached'),
					count(row['Need-weighted residents newly within reach'])
				)
			];
		});
	},
	api: [
		{
			address: `/api/v1/plan/advice?${adviceChoices}`,
			said: ({ sites }: AdviceAnswer, rows) =>
				sites.flatMap(
					({ rank, site, gain, reached, residents, residentsReached, residentsMostDeprivedFifth }, at) => {
						const row = rows[at];
						return [
							{ what: `${rank}`, inApi: site.id, inFile: row?.['Site id'] },
							{ what: `${rank} lat`, inApi: site.lat, inFile: row?.['Latitude'] },
							{
								what: `${rank} need`,
								inApi: gain,
								inFile: row?.['Need-weighted residents newly within reach']
							},
							{
								what: `${rank} need so far`,
								inApi: reached,
								inFile: row?.['Need-weighted residents, this site and those before']
							},
							{ what: `${rank} people`, inApi: residents, inFile: row?.['Residents newly within reach'] },
							{
								what: `${rank} people so far`,
								inApi: residentsReached,
								inFile: row?.['Residents newly within reach, this site and those before']
							},
							{
								what: `${rank} deprived`,
								inApi: residentsMostDeprivedFifth,
								inFile: row?.['of which in the most deprived fifth']
							}
						];
					}
				)
		}
	],
	least: { shown: 16, said: 28, absent: 0 }
};
