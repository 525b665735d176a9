import { describe, expect, it } from 'vitest';
import { nextEdition } from './release-rhythm.ts';

describe('the edition that comes next', () => {
	it('follows the publisher’s rhythm over the end of a year', () => {
		expect(nextEdition('pcn-workforce-2026-06', '2026-06-30', '2026-08-01')).toEqual({
			...{ often: 'every quarter', month: '2026-09', mayBeOut: false }
		});
		expect(nextEdition('postcodes-2025-11', '2025-11-30', '2026-11-21')).toEqual({
			...{ often: 'every quarter', month: '2026-02', mayBeOut: true }
		});
		expect(nextEdition('census-2021-cars', '2021-03-21', '2026-11-21')?.month).toBe('2031-03');
	});

	it('is not guessed where a publisher is not regular', () => {
		expect(nextEdition('debt-advice-2026-04', '2026-04-30', '2026-11-21')).toBeNull();
		expect(nextEdition('iod-2025', '2025-10-30', '2026-11-21')).toBeNull();
	});

	it('may be out only when its month has passed', () => {
		const on = (today: string) => nextEdition('list-sizes-2026-07', '2026-07-01', today)?.mayBeOut;
		expect([on('2026-08-31'), on('2026-09-01')]).toEqual([false, true]);
	});
});
