import type { TableRows } from '../../atlas/tables.ts';
import { audiences, channels } from '../../atlas/support/listing.ts';
import { subjectIds, subjects } from '../../atlas/support/subjects.ts';
import { composeEntry } from '../../directory/compose.ts';
import type { DirectoryEntry } from '../../directory/model.ts';

/** Services made up for timing only: spread evenly over London's postcodes, subjects and ways to get help. */
export function madeUpServices(
	{ postcodes, boroughs, lsoas }: Pick<TableRows, 'postcodes' | 'boroughs' | 'lsoas'>,
	count: number,
	feed: string
): DirectoryEntry[] {
	const boroughOf = new Map(lsoas.map((row) => [row.code, row.borough]));
	const nameOf = new Map(boroughs.map((row) => [row.code, row.name]));
	return Array.from({ length: count }, (_, at) => {
		const row = postcodes[Math.floor((at * postcodes.length) / count)];
		const borough = boroughOf.get(row?.lsoa ?? '') ?? '';
		const pick = <T>(list: readonly T[], step = 1): T => list[(at * step) % list.length] as T;
		const about = [pick(subjectIds), pick(subjectIds, 7)];
		return composeEntry({
			feed,
			key: String(at),
			name: `Made-up service ${at} for ${subjects[about[0] as (typeof subjectIds)[number]].name.toLowerCase()}`,
			description: about
				.map((id) => subjects[id].description)
				.join(' ')
				.repeat(3),
			organisation: {
				key: String(at % 900),
				name: `Made-up organisation ${at % 900}`,
				description: 'Made up.'
			},
			subjects: [...new Set(about)],
			audiences: at % 3 === 0 ? [pick(audiences)] : [],
			join: at % 4 === 0 ? 'gp' : 'self',
			channels: [pick(channels)],
			places: row
				? [
						{
							key: String(at),
							name: null,
							address: `${at} Made-up Street`,
							postcode: row.postcode,
							lat: row.lat,
							lon: row.lon
						}
					]
				: [],
			areas: [{ code: borough, name: nameOf.get(borough) ?? '' }],
			phone: '020 7946 0000',
			free: at % 2 === 0,
			languages: at % 5 === 0 ? ['Somali', 'Bengali'] : [],
			schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE', opens_at: '09:00', closes_at: '17:00' }],
			lastChecked: '2026-01-01',
			standing: 'listed'
		});
	});
}
