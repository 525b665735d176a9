/**
 * The date of each release the atlas may be given a newer one of, as the tables of data/ hold it. data/sources.json
 * says the same (a test holds them to each other); published uploads move them on.
 */
export const compiledDates = {
	workforce: '2026-06-30',
	'practice-map': '2026-07-01',
	'list-sizes': '2026-07-01',
	'advice-list': '2026-04-30'
};
export type ReleaseDates = typeof compiledDates;
