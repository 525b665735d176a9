import { describe, expect, it } from 'vitest';
import type { Figure } from '../../atlas/figure.ts';
import type { MeasureId } from '../../atlas/measures.ts';
import {
	networkHeadline,
	placeHeadline,
	postsInWords,
	roundedPeople,
	smallAreaHeadline
} from './profile-headline.ts';
import { ledeSentences } from './profile-lede.ts';

/** Made-up figures: a number is a value (nought is "zero"), null made no return. */
function figures(numbers: Partial<Record<MeasureId, number | null>>, share = 10): Map<MeasureId, Figure> {
	return new Map(
		Object.entries(numbers).map(([id, value]): [MeasureId, Figure] => [
			id as MeasureId,
			{
				measure: id as MeasureId,
				area: 'X',
				period: '2026-06-30',
				status: value === null ? 'no-return' : value === 0 ? 'zero' : 'value',
				value: value ?? null,
				numerator: null,
				denominator: id === 'shortfall' ? share : null,
				returned: null,
				members: null,
				source: 'pcn-workforce-2026-06'
			}
		])
	);
}
const london = figures({ 'link-worker-rate': 0.35, core20: 18.45, 'imd-score': 22.6 });
const facts = (numbers: Partial<Record<MeasureId, number | null>>) => ({
	name: 'Madeup',
	figures: figures(numbers),
	london,
	class: undefined
});

describe('words for numbers in a headline', () => {
	it('rounds people to three figures', () => {
		expect(roundedPeople(268_004.6)).toBe('268,000');
		expect(roundedPeople(9_847)).toBe('9,850');
		expect(roundedPeople(2_345_678)).toBe('2.3 million');
	});
	it('speaks of part of a post, of one, and of several', () => {
		expect(postsInWords(0.32)).toBe('0.3 of a full-time link worker');
		expect(postsInWords(1)).toBe('one full-time link worker');
		expect(postsInWords(29.53)).toBe('29.5 full-time link workers');
	});
});

describe('placeHeadline', () => {
	it('sets posts against the share by need', () => {
		const short = facts({ 'link-worker-fte': 1.48, patients: 268_004, shortfall: 7.96 });
		expect(placeHeadline(short)).toBe(
			'Madeup has 1.5 full-time link workers for 268,000 patients, 8.0 fewer than its share by need'
		);
		const over = facts({ 'link-worker-fte': 29.5, patients: 350_000, shortfall: -15.7 });
		expect(placeHeadline(over)).toBe(
			'Madeup has 29.5 full-time link workers for 350,000 patients, 15.7 more than its share by need'
		);
	});
	it('calls a small gap close', () => {
		expect(placeHeadline(facts({ 'link-worker-fte': 9.8, patients: 300_000, shortfall: 0.2 }))).toContain(
			'close to its share by need'
		);
	});
	it('never counts an unknown as none', () => {
		expect(placeHeadline(facts({ 'link-worker-fte': null, patients: 300_000 }))).toContain('are not known');
	});
});

describe('networkHeadline', () => {
	it('says the class where both are known', () => {
		expect(networkHeadline({ ...facts({ 'link-worker-fte': 1 }), class: 'high-few' })).toBe(
			'Madeup has high need and few link workers'
		);
	});
	it('tells no return and none recorded apart', () => {
		expect(networkHeadline(facts({ 'link-worker-fte': null }))).toBe(
			'Madeup made no workforce return in June 2026, so its link workers are not known'
		);
		const none = facts({ 'link-worker-fte': 0, patients: 77_324 });
		expect(networkHeadline({ ...none, class: 'high-few' })).toBe(
			'Madeup records no link worker for its 77,300 patients, and their need is high'
		);
		expect(networkHeadline({ ...none, class: 'low-few' })).toBe(
			'Madeup records no link worker for its 77,300 patients'
		);
	});
});

describe('smallAreaHeadline', () => {
	it('sets deprivation beside link workers', () => {
		expect(smallAreaHeadline(facts({ core20: 100, 'link-worker-rate': 0.2 }))).toBe(
			'Madeup is in England’s most deprived fifth, and its networks have fewer link workers than London’s average'
		);
		expect(smallAreaHeadline(facts({ core20: 0, 'link-worker-rate': null }))).toBe(
			'Madeup is outside England’s most deprived fifth; most people’s networks made no return, so their link workers are not known'
		);
	});
});

describe('ledeSentences', () => {
	it('compares with London', () => {
		const { figures: own } = facts({ 'link-worker-rate': 0.055, core20: 7.1, 'advice-within-15': 11 });
		expect(ledeSentences({ type: 'borough', figures: own, london })).toEqual([
			'It has 0.06 full-time posts for every 10,000 patients, lower than London’s 0.35.',
			'7.1% of its residents live in England’s most deprived fifth of areas (London: 18%).',
			'11% of its residents live within 15 minutes’ walk of face-to-face debt advice.'
		]);
	});
	it('explains an absence instead of comparing it', () => {
		const { figures: own } = facts({ 'link-worker-rate': null, 'advice-within-15': 0 });
		expect(ledeSentences({ type: 'pcn', figures: own, london })).toEqual([
			'A return was due and none was made. This is not zero, and the area is never ranked.',
			'None of its patients live within 15 minutes’ walk of face-to-face debt advice.'
		]);
	});
});
