import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, apportionmentMethods } from './apportionment.ts';

describe('allocate', () => {
	it('follows each method of quotients', () => {
		const votes = [53_000, 24_000, 23_000];
		// 53 26.5 24 23 17.7 13.25 12 | 11.5
		expect(allocate({ votes, seats: 7, method: 'dhondt' })).toEqual({ tie: false, seats: [4, 2, 1] });
		// 53 24 23 17.7 10.6 8 7.67 | 7.57
		expect(allocate({ votes, seats: 7, method: 'sainte_lague' })).toEqual({ tie: false, seats: [3, 2, 2] });
		// 1.4 keeps a small party out of its first seat: 8/1 > 30/5 but 8/1.4 < 30/5.
		expect(allocate({ votes: [30, 8], seats: 3, method: 'sainte_lague' })).toMatchObject({ seats: [2, 1] });
		expect(allocate({ votes: [30, 8], seats: 3, method: 'modified_sainte_lague' })).toMatchObject({
			seats: [3, 0]
		});
	});
	it('shows the Alabama paradox with largest remainders', () => {
		const votes = [6, 6, 2];
		expect(allocate({ votes, seats: 10, method: 'largest_remainder' })).toMatchObject({ seats: [4, 4, 2] });
		expect(allocate({ votes, seats: 11, method: 'largest_remainder' })).toMatchObject({ seats: [5, 5, 1] });
	});
	it('reports a tie instead of breaking it', () => {
		expect(allocate({ votes: [7, 7], seats: 3, method: 'dhondt' })).toEqual({
			tie: true,
			certain: [1, 1],
			tied: [0, 1],
			contested: 1
		});
		expect(allocate({ votes: [5, 5, 5, 10], seats: 3, method: 'largest_remainder' })).toEqual({
			tie: true,
			certain: [0, 0, 0, 1],
			tied: [0, 1, 2],
			contested: 2
		});
	});
	it('takes decimals as they are written', () => {
		// 0.3 / 3 is 0.09999999999999999 in binary, but it ties with 0.1.
		expect(allocate({ votes: [0.1, 0.3], seats: 3, method: 'dhondt' })).toMatchObject({
			tie: true,
			contested: 1
		});
		expect(allocate({ votes: [1e-7, 3e-7], seats: 3, method: 'dhondt' }).tie).toBe(true);
	});
	it('goes on from seats held or guaranteed', () => {
		const input = { votes: [60, 30, 10], seats: 6, method: 'sainte_lague' } as const;
		expect(allocate({ ...input, minimum: 1 })).toEqual({ tie: false, seats: [3, 2, 1] });
		// Two are left. Quotients 60/3, 30/1, 10/7: the second list first, then the first (20 against 30/3).
		expect(allocate({ ...input, held: [1, 0, 3] })).toEqual({ tie: false, seats: [2, 1, 3] });
	});
	it('counts nothing below the threshold, but what is exactly on it', () => {
		const input = { votes: [80, 15, 5], seats: 20, method: 'dhondt' } as const;
		expect(allocate({ ...input, threshold: 0.05 })).toMatchObject({ seats: [16, 3, 1] });
		expect(allocate({ ...input, threshold: 0.051 })).toMatchObject({ seats: [17, 3, 0] });
	});
	it.each([
		['votes', { votes: [0, 0], seats: 1 }],
		['votes', { votes: [1, -1], seats: 1 }],
		['seats', { votes: [1], seats: 1.5 }],
		['seats', { votes: [1, 1], seats: 3, minimum: 2 }],
		['held', { votes: [1, 1], seats: 3, held: [1] }],
		['held', { votes: [1, 1], seats: 3, held: [0.5, 1] }],
		['threshold', { votes: [1], seats: 1, threshold: 2 }],
		['minimum', { votes: [1], seats: 1, minimum: 1, method: 'largest_remainder' as const }],
		['method', { votes: [1], seats: 1, method: 'hare' as 'dhondt' }]
	])('refuses bad %s by name', (argument, input) => {
		expect(() => allocate({ method: 'dhondt', ...input })).toThrow(RangeError);
		expect(() => allocate({ method: 'dhondt', ...input })).toThrow(argument);
	});
});

describe('laws of apportionment', () => {
	const votes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 12 });
	const seats = fc.integer({ min: 0, max: 60 });
	const method = fc.constantFrom(...apportionmentMethods);
	const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

	it('every seat is given, or contested by more than can have it', () => {
		fc.assert(
			fc.property(votes, seats, method, (claims, total, rule) => {
				const result = allocate({ votes: claims, seats: total, method: rule });
				if (!result.tie) expect(sum(result.seats)).toBe(total);
				else {
					expect(sum(result.certain) + result.contested).toBe(total);
					expect(result.tied.length).toBeGreaterThan(result.contested);
				}
			})
		);
	});
	it('the order of areas and the unit of votes are of no account', () => {
		fc.assert(
			fc.property(votes, seats, method, (claims, total, rule) => {
				const plain = allocate({ votes: claims, seats: total, method: rule });
				const turned = allocate({
					votes: claims.map((v) => v * 0.1).toReversed(),
					seats: total,
					method: rule
				});
				fc.pre(!plain.tie && !turned.tie);
				if (!plain.tie && !turned.tie) expect(turned.seats.toReversed()).toEqual(plain.seats);
			})
		);
	});
	it('nobody loses a seat when there is one more (divisor methods)', () => {
		fc.assert(
			fc.property(votes, seats, fc.constantFrom('dhondt', 'sainte_lague'), (claims, total, rule) => {
				const before = allocate({ votes: claims, seats: total, method: rule });
				const after = allocate({ votes: claims, seats: total + 1, method: rule });
				const least = after.tie ? after.certain : after.seats;
				if (!before.tie) before.seats.forEach((count, i) => expect(least[i]).toBeGreaterThanOrEqual(count));
			})
		);
	});
});
