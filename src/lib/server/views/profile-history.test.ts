import { describe, expect, it } from 'vitest';
import { historyFinding, returnsNote } from './profile-history.ts';
import type { Quarter } from './profile-history.ts';

const quarter = (period: string, value: number | null, returned: number | null = null): Quarter => ({
	period,
	value,
	text: '',
	isAbsent: value === null,
	returned
});

describe('historyFinding', () => {
	it('names the ends of the record and the last quarter before the gap', () => {
		const record = [
			quarter('2020-03-31', null),
			quarter('2020-06-30', 1.45),
			quarter('2022-09-30', 3.93),
			quarter('2026-06-30', 1.48)
		];
		expect(historyFinding(record)).toBe(
			'Link workers: 1.5 in June 2020, 3.9 in September 2022, 1.5 in June 2026'
		);
	});
	it('does not call silence none', () => {
		expect(historyFinding([quarter('2020-03-31', null), quarter('2026-06-30', null)])).toBe(
			'No quarter held has a workforce return'
		);
	});
	it('says none recorded for a reported nought', () => {
		expect(historyFinding([quarter('2020-03-31', 2), quarter('2026-06-30', 0)])).toBe(
			'Link workers: 2.0 in March 2020, none recorded in June 2026'
		);
	});
});

describe('returnsNote', () => {
	it('gives the number of networks heard from at both ends', () => {
		expect(returnsNote([quarter('2020-03-31', 22.5, 35), quarter('2026-06-30', 383.5, 196)])).toBe(
			'35 networks made a return in March 2020 and 196 in June 2026, so early growth is partly better reporting.'
		);
	});
	it('has nothing to say of a single network', () => {
		expect(returnsNote([quarter('2020-03-31', 1, 1), quarter('2026-06-30', 1, 1)])).toBeNull();
	});
});
