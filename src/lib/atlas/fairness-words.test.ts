import { describe, expect, it } from 'vitest';
import type { DecileExperience, Fairness } from '../measures/equity.ts';
import { elsewhereNote, endsSentence, fairnessIndices, fairnessTitle } from './fairness-words.ts';

const found = (changes: Partial<Fairness> = {}): Fairness => ({
	mean: 0.361,
	sii: -0.0277,
	rii: 0.926,
	concentration: -0.0126,
	verdict: 'flat',
	...changes
});
const deciles = (values: (number | null)[]): DecileExperience[] =>
	values.map((value, at) => ({ decile: at + 1, people: value === null ? 0 : 100, value }));

describe('fairnessTitle', () => {
	it.each([
		['link-worker-rate', found(), 'Link workers per 10,000: flat, whatever the need'],
		['advice-within-15', found({ verdict: 'rises-with-need' }), 'Advice within 15 minutes: rises with need'],
		[
			'coverage',
			found({ verdict: 'falls-as-need-rises' }),
			'Patients covered: falls as need rises, the inverse care law'
		],
		[
			'coverage-none-recorded',
			found({ verdict: 'falls-as-need-rises' }),
			'None recorded: higher in more deprived places, the inverse care law'
		],
		[
			'aged-65-plus',
			found({ verdict: 'falls-as-need-rises' }),
			'Aged 65 and over: lower in more deprived places'
		],
		['link-worker-rate', null, 'Link workers per 10,000: too few here to set against need']
	] as const)('%s', (measure, fairness, title) => expect(fairnessTitle(measure, fairness)).toBe(title));
});

describe('endsSentence', () => {
	it('gives both ends and the mean, in the measure’s own format', () => {
		const ten = deciles([0.389, 0.35, 0.37, 0.36, 0.37, 0.37, 0.37, 0.37, 0.34, 0.284]);
		expect(endsSentence('link-worker-rate', ten, found())).toBe(
			'0.39 in the most deprived tenth of England, 0.28 in the least deprived. The mean is 0.36.'
		);
	});
	it('names the tenths that have people, where the ends have none', () => {
		const some = deciles([null, 61, 50, null, null, null, 20, null, null, null]);
		expect(endsSentence('advice-within-15', some, null)).toBe('61% in tenth 2, 20% in tenth 7.');
		expect(endsSentence('advice-within-15', deciles([12]), null)).toBe('');
	});
	it('says of an end that it is of nobody who lives in the place', () => {
		const ten = deciles([0.77, ...Array.from({ length: 9 }, () => 0.6)]);
		expect(endsSentence('link-worker-rate', ten, null, { place: 'Southwark', deciles: [1] })).toBe(
			'0.77 in the most deprived tenth of England (no resident of Southwark), 0.60 in the least deprived.'
		);
	});
});

describe('elsewhereNote', () => {
	it('says whose figure it is then', () => {
		expect(elsewhereNote({ place: 'Southwark', deciles: [1] })).toBe(
			'No resident of Southwark lives in tenth 1 (most deprived): its figure is that of patients of its networks who live elsewhere.'
		);
		expect(elsewhereNote({ place: 'Brent', deciles: [9, 10] })).toBe(
			'No resident of Brent lives in tenths 9 and 10 (least deprived): their figures are those of patients of its networks who live elsewhere.'
		);
	});
});

describe('fairnessIndices', () => {
	const written = (
		fairness: Fairness | null,
		measure: 'link-worker-rate' | 'coverage' = 'link-worker-rate'
	) => fairnessIndices(measure, fairness).map(({ id, text, direction }) => `${id} ${text}: ${direction}`);

	it('puts the direction in words beside every index', () => {
		expect(written(found())).toEqual([
			'sii −0.028: negative: higher in more deprived places, by less than a tenth of the mean, which counts as flat',
			'rii 0.93: below 1: higher in more deprived places',
			'concentration −0.013: negative: concentrated among the more deprived'
		]);
		const falling = found({
			sii: 12.34,
			rii: 2,
			concentration: 0.2,
			verdict: 'falls-as-need-rises',
			mean: 50
		});
		expect(written(falling, 'coverage')).toEqual([
			'sii 12.3 percentage points: positive: lower in more deprived places',
			'rii 2.00: above 1: lower in more deprived places',
			'concentration 0.200: positive: concentrated among the less deprived'
		]);
	});
	it('writes nought without a sign, and leaves out what cannot be worked out', () => {
		const nothing = found({ mean: 0, sii: 0, rii: null, concentration: null });
		expect(written(nothing)).toEqual(['sii 0.000: nought: no slope']);
		expect(written(found({ sii: -0.0001, rii: 0.998, concentration: 0.0004 }))).toEqual([
			'sii 0.000: nought: no slope',
			'rii 1.00: 1: no slope',
			'concentration 0.000: nought: spread evenly'
		]);
		expect(written(null)).toEqual([]);
	});
});
