import { describe, expect, it } from 'vitest';
import { networkRegistrations } from './registrations.ts';

// Every code and count here is made up.
const practice = (code: string, pcn: string | null) => ({
	...{ code, name: code, pcn, sub_icb: 'S', patients: 1, aged_65_plus: 0 },
	...{ address: null, postcode: 'ZE1 1AA', phone: null, lat: null, lon: null, lsoa: null }
});

describe('where a network’s patients live', () => {
	const practices = [practice('A', 'Q'), practice('B', 'P'), practice('C', 'Q'), practice('D', null)];
	const registrations = [
		{ practice: 'A', lsoa: 'L2', patients: 1.004 },
		{ practice: 'A', lsoa: 'L1', patients: 10 },
		{ practice: 'B', lsoa: 'L1', patients: 5 },
		{ practice: 'C', lsoa: 'L2', patients: 1.004 },
		{ practice: 'D', lsoa: 'L1', patients: 99 }
	];

	it('adds up its practices, rounded once, in the order of codes, without those in no network', () => {
		expect(networkRegistrations({ practices, registrations })).toEqual([
			{ pcn: 'P', lsoa: 'L1', patients: 5 },
			{ pcn: 'Q', lsoa: 'L1', patients: 10 },
			{ pcn: 'Q', lsoa: 'L2', patients: 2.01 }
		]);
	});

	it('follows a practice to another network', () => {
		const moved = practices.map((row) => (row.code === 'C' ? { ...row, pcn: 'P' } : row));
		expect(networkRegistrations({ practices: moved, registrations })).toContainEqual({
			pcn: 'P',
			lsoa: 'L2',
			patients: 1
		});
	});
});
