import { expect, it } from 'vitest';
import { lastChanged } from './last-changed.ts';

const sources = [
	{ period: '2026-06-30', published: '2026-07-30' },
	{ period: '2026-07-01', published: null }
];
const nothing = { releases: [], returns: [], feeds: [] };
const contributed = { borough: 'E09000012', period: '2026-09-30', revision: 1, answers: {} };
const uploaded = {
	kind: 'workforce',
	period: '2026-09-30',
	fileName: 'x.csv',
	bytes: new Uint8Array()
} as const;
const directory = {
	id: 'made-up',
	name: 'Made up',
	url: null,
	licence: null,
	fetched: '2026-08-01',
	entries: []
};

it('is the newest day of a source, or of anything published since: a return, a release or a directory', () => {
	const published = '2027-01-05';
	expect(lastChanged(sources, nothing)).toBe('2026-07-30');
	expect(lastChanged(sources, { ...nothing, returns: [{ ...contributed, published }] })).toBe(published);
	expect(lastChanged(sources, { ...nothing, releases: [{ ...uploaded, published }] })).toBe(published);
	expect(lastChanged(sources, { ...nothing, feeds: [{ ...directory, published }] })).toBe(published);
});
