import { region } from './region.ts';
import type { Region } from './region.ts';

/** What is true of a column whatever table it stands in: a title for people, its unit, and what it can hold. */

/** Parts of column names that read otherwise than they are written. */
const words: Readonly<Record<string, string>> = {
	lat: 'latitude',
	lon: 'longitude',
	lsoa: 'small area (LSOA 2021)',
	pcn: 'network',
	icb: 'board (ICB)',
	'sub icb': 'sub-ICB location',
	gss: 'GSS code',
	id: 'id',
	imd: 'IMD',
	fte: 'full-time equivalent',
	'aged 65 plus': 'aged 65 and over',
	'no english': 'no English',
	'limited english': 'limited English',
	'english base': 'English, all asked'
};

/** "link_worker_fte" -> "Link worker full-time equivalent". */
export function columnTitle(name: string): string {
	const spaced = name.replaceAll('_', ' ').replace(/ base$/, ', all asked');
	const whole = words[spaced] ?? words[name.replaceAll('_', ' ')];
	const text = whole ?? spaced.replace(/\b(?:imd|fte|lsoa|pcn)\b/g, (part) => words[part] ?? part);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

const people = 'people';
const households = 'households';
const units: Readonly<Record<string, string>> = {
	...{ patients: people, aged_65_plus: people, residents: people, older_poverty_count: people },
	...{ english_base: people, limited_english: people, disability_base: people, disabled: people },
	...{ health_base: people, poor_health: people, care_base: people, carers: people },
	...{ car_base: households, no_car: households, language_base: households, no_english: households },
	...{ lat: 'degrees north', lon: 'degrees east', year: 'year', hours_per_week: 'hours a week' },
	...{ imd_score: 'score', imd_rank: 'rank', imd_decile: 'decile', imd_decile_2019: 'decile' },
	...{ income_share: 'share of people', score: 'score', fte: 'full-time equivalent posts' },
	...{ value: 'the unit of the measure', lower: 'the unit of the measure', upper: 'the unit of the measure' },
	...{ numerator: 'what the measure counts', denominator: 'what the measure is out of' },
	...{ returned: 'networks', members: 'networks', position: 'place in the list' },
	...{ places: 'entries of the list', count: 'what the finding counts', out_of: 'what the finding counts' }
};

/** The unit of a column of numbers. Undefined for one that is not known, which a test forbids. */
export function columnUnit(name: string): string | undefined {
	if (name.endsWith('_fte')) return units.fte;
	if (name.endsWith('_posts')) return 'records';
	return units[name];
}

/** Numbers no edition can go beyond; every other number is at least nought. Coordinates: a box around the region. */
export const columnRanges = ({
	lat,
	lon
}: Pick<Region, 'lat' | 'lon'>): Readonly<Record<string, readonly [number, number]>> => ({
	lat,
	lon,
	imd_score: [0, 100],
	imd_rank: [1, 33_755],
	imd_decile: [1, 10],
	imd_decile_2019: [1, 10],
	income_share: [0, 1],
	score: [0, 10],
	hours_per_week: [0, 168]
});

/** Columns of figures, which may be less than nought: an index, a shortfall that is a surplus. */
const mayBeNegative: readonly string[] = ['value', 'numerator', 'denominator', 'lower', 'upper'];

/** The least and most a column of numbers can hold; undefined where there is no such bound. */
export function columnBounds(name: string): { minimum?: number; maximum?: number } {
	const range = columnRanges(region)[name];
	if (range) return { minimum: range[0], maximum: range[1] };
	return mayBeNegative.includes(name) ? {} : { minimum: 0 };
}
