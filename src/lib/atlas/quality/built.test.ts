import { describe, expect, it } from 'vitest';
import type { TableRows } from '../tables.ts';
import { builtFindings } from './built.ts';

/** Made up: two networks of which one is silent, and one that has closed. */
const tables = {
	...{ icbs: [], subIcbs: [], postcodes: [], census: [], lsoas: [{ code: 'E1', name: 'Made up 001A' }] },
	boroughs: [
		{ code: 'B1', name: 'One' },
		{ code: 'B2', name: 'Two' }
	],
	pcns: [
		{ code: 'U1', name: 'Loud PCN' },
		{ code: 'U2', name: 'Silent PCN' }
	],
	pcnStaff: [{ period: '2021-03-31', pcn: 'U1', link_worker_fte: 0 }],
	linkWorkerHistory: [
		{ period: '2020-06-30', pcn: 'U9', name: 'GONE PCN', fte: 1 },
		{ period: '2020-09-30', pcn: 'U9', name: 'GONE PCN', fte: 1 }
	],
	practices: [
		{ code: 'P1', name: 'Surgery', postcode: 'ZE1 1AA', pcn: null, lsoa: null, address: null, phone: null }
	],
	registrations: [],
	publishedAverages: [],
	digitalExclusion: [{ lsoa: 'E1', score: null }],
	deprivation: [{ lsoa: 'E1', older_poverty_count: 5 }],
	adviceSites: [
		{ name: 'Help', postcode: 'ZE1 1AA', face_to_face: true, by_telephone: false, online: false },
		{ name: 'HELP', postcode: 'ZE1 1AA', face_to_face: false, by_telephone: false, online: false }
	],
	libraries: [
		{ name: 'Shut', kind: 'Static Library', open: false, hours_per_week: null },
		{ name: 'On wheels', kind: 'Mobile Library', open: true, hours_per_week: 5 },
		{ name: 'Open', kind: 'Static Library', open: true, hours_per_week: null }
	]
} as unknown as TableRows;

const returned = { borough: 'B1', period: '2020-12-31', revision: 1, published: '2021-01-01', answers: {} };
const found = new Map(builtFindings(tables, [returned]).map((finding) => [finding.id, finding]));

describe('what the tables lack', () => {
	it.each([
		['networks-no-return', 1, 2, ['Silent PCN']],
		['networks-none-recorded', 1, 1, ['Loud PCN']],
		['networks-closed', 1, 3, ['Gone PCN, last return for 30 September 2020']],
		['quarters-not-held', 1, 4, ['December 2020']],
		['practices-no-network', 1, 1, ['Surgery, ZE1 1AA']],
		['practices-unplaced', 1, 1, ['Surgery, ZE1 1AA']],
		['small-areas-no-digital-score', 1, 1, ['Made up 001A']],
		['older-poverty-withheld', 0, 1, []],
		['advice-twice', 2, 2, ['HELP, ZE1 1AA', 'Help, ZE1 1AA']],
		['advice-no-way', 1, 2, ['HELP, ZE1 1AA']],
		['libraries-closed', 1, 3, ['Shut']],
		['libraries-not-public', 1, 3, ['On wheels']],
		['libraries-no-hours', 1, 1, ['Open']],
		['boroughs-no-return', 1, 2, ['Two']]
	] as const)('%s: %i of %i', (id, count, outOf, examples) => {
		expect(found.get(id)).toEqual({ id, count, outOf, examples });
	});
});
