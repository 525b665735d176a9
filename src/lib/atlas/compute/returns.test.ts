import { describe, expect, it } from 'vitest';
import type { PublishedReturn } from '../returns/published.ts';
import type { Answers } from '../returns/questions.ts';
import type { AtlasInputs } from './inputs.ts';
import { referralCounts, referralRates, returnedNumbers } from './returns.ts';

/** Made up: two boroughs, one network of 3,215 patients that lives wholly in the first. */
const inputs = (returns: PublishedReturn[]) =>
	({
		returns,
		areas: { boroughCodes: ['here', 'there'] },
		networks: [{ area: 'here', parts: [{ pcn: 'N', share: 1 }], members: ['N'] }],
		bridge: { listSize: new Map([['N', 3215]]) },
		tables: { pcnStaff: [{ period: '2026-06-30', pcn: 'N', link_worker_fte: 1 }] }
	}) as unknown as AtlasInputs;
const made = (answers: Answers, period = '2026-09-30'): PublishedReturn => ({
	borough: 'here',
	period,
	revision: 1,
	published: '2026-11-20',
	answers
});

describe('figures from returns', () => {
	it('have Byar’s limits, as the public health golden case of 222 in 3,215', () => {
		const [rate] = referralRates(inputs([made({ referrals: 222 })]));
		expect(rate).toMatchObject({ status: 'value', numerator: 222, denominator: 3215 });
		expect(rate?.value).toBeCloseTo(69.0513219284603, 8);
		expect(rate?.lower).toBeCloseTo(60.2657487765268, 5);
		expect(rate?.upper).toBeCloseTo(78.7572937087185, 5);
	});

	it.each([1, 4])('withhold %i, and the rate from it', (referrals) => {
		for (const compute of [referralCounts, referralRates]) {
			const [figure] = compute(inputs([made({ referrals })]));
			expect(figure).toMatchObject({ status: 'suppressed', value: null, numerator: null });
			expect(figure).not.toHaveProperty('lower');
		}
	});

	it('take nought for nought and five for five', () => {
		expect(referralCounts(inputs([made({ referrals: 0 })]))[0]).toMatchObject({ status: 'zero', value: 0 });
		expect(referralRates(inputs([made({ referrals: 0 })]))[0]).toMatchObject({
			status: 'zero',
			value: 0,
			lower: 0
		});
		expect(referralCounts(inputs([made({ referrals: 5 })]))[0]).toMatchObject({ status: 'value', value: 5 });
		expect(returnedNumbers(inputs([made({ 'hosted-fte': 0 })]), 'hosted-fte')[0]).toMatchObject({
			status: 'zero'
		});
	});

	it('say “no return” for a borough without one, an empty answer, and everyone before the first', () => {
		const [empty, never] = returnedNumbers(inputs([made({})]), 'volunteers');
		expect([empty?.status, never?.status]).toEqual(['no-return', 'no-return']);
		expect(referralCounts(inputs([])).map(({ area, period, status }) => [area, period, status])).toEqual([
			['here', '2026-06-30', 'no-return'],
			['there', '2026-06-30', 'no-return']
		]);
	});

	it('keep every quarter', () => {
		const twice = inputs([made({ referrals: 10 }, '2026-06-30'), made({ referrals: 20 })]);
		expect(
			referralCounts(twice)
				.filter(({ area }) => area === 'here')
				.map(({ period, value }) => [period, value])
		).toEqual([
			['2026-06-30', 10],
			['2026-09-30', 20]
		]);
	});
});
