import { describe, expect, it } from 'vitest';
import { layoutReceived } from './received.ts';

const deciles = Array.from({ length: 10 }, (_, at) => ({
	decile: at + 1,
	people: at === 3 ? 0 : 1_234_567,
	value: at === 3 ? null : 0.4 - at * 0.02
}));

describe('layoutReceived', () => {
	const { rows, meanPercent } = layoutReceived('link-worker-rate', deciles, 0.3);
	it('draws every bar and the mean on one scale from nought', () => {
		expect(rows[0]?.barPercent).toBe(100);
		expect(rows[5]?.barPercent).toBeCloseTo(75, 2);
		expect(meanPercent).toBeCloseTo(75, 2);
	});
	it('names the ends, and writes people and figures as everywhere else', () => {
		expect(rows[0]).toMatchObject({ end: 'most deprived', text: '0.40', people: '1.2 million' });
		expect(rows[9]).toMatchObject({ end: 'least deprived' });
		expect(rows[4]?.end).toBe('');
	});
	it('has no bar and no nought where nobody lives in such a place', () => {
		expect(rows[3]).toMatchObject({ text: 'nobody', isAbsent: true, barPercent: 0 });
	});
	it('says beside a figure that it is of nobody who lives in the place', () => {
		const { rows: remarked } = layoutReceived('link-worker-rate', deciles, 0.3, {
			place: 'Southwark',
			deciles: [1]
		});
		expect(remarked.slice(0, 2).map(({ remark }) => remark)).toEqual(['no resident of Southwark', '']);
		expect(rows[0]?.remark).toBe('');
	});
	it('keeps a mean above every bar inside the picture', () => {
		expect(layoutReceived('coverage', [{ decile: 1, people: 1, value: 20 }], 40)).toMatchObject({
			meanPercent: 100,
			rows: [{ barPercent: 50, text: '20%' }]
		});
		expect(layoutReceived('coverage', [], null)).toEqual({ rows: [], meanPercent: null });
	});
});
