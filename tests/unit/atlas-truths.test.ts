import { afterAll, describe, expect, it } from 'vitest';
import { csvRows, builtAtlas, total } from './built-atlas.ts';

const atlas = builtAtlas();
afterAll(() => atlas.close());

const valueOf = (measure: Parameters<typeof atlas.figures>[0], type: string, area: string) =>
	atlas.figures(measure, type).get(area)?.value ?? NaN;
const LONDON = 'E12000007';

describe('what London has', () => {
	it.each([
		['london', 1],
		['icb', 4],
		['sub-icb', 5],
		['borough', 33],
		['pcn', 203],
		['lsoa', 4994]
	])('areas of the kind %s: %i', (type, count) => {
		expect(atlas.one('select count(*) from area where type = ?', type)).toBe(count);
	});

	it('1,131 practices, 8 of them in no network, and 180,790 postcodes', () => {
		expect(atlas.one('select count(*) from practice')).toBe(1131);
		expect(atlas.one('select count(*) from practice where pcn is null')).toBe(8);
		expect(atlas.one('select count(*) from postcode')).toBe(180_790);
	});

	it('10,991,417 patients, of whom 10,970,577 in networks, and 8,799,791 residents', () => {
		expect(valueOf('patients', 'london', LONDON)).toBe(10_991_417);
		expect(total(atlas.figures('patients', 'pcn').values())).toBe(10_970_577);
		expect(valueOf('residents', 'london', LONDON)).toBe(8_799_791);
	});

	it('456 link-worker records, 383.5 full-time posts: 170 networks have one, 26 record none, 7 made no return', () => {
		const staff = csvRows('provision/pcn-staff.csv');
		expect(staff.reduce((sum, row) => sum + Number(row.link_worker_posts), 0)).toBe(456);
		expect(valueOf('link-worker-fte', 'london', LONDON)).toBeCloseTo(383.5, 1);
		const statuses = [...atlas.figures('link-worker-fte', 'pcn').values()].map(({ status }) => status);
		const count = (status: string) => statuses.filter((other) => other === status).length;
		expect([count('value'), count('zero'), count('no-return')]).toEqual([170, 26, 7]);
		expect(atlas.figures('link-worker-fte', 'london').get(LONDON)).toMatchObject({
			returned: 196,
			members: 203
		});
	});

	it('twelve quarters: 22.5 posts from 35 networks, 291.1 from 176, 383.5 from 196, and a gap of years', () => {
		const quarters = atlas.rows<{ period: string; value: number; returned: number }>(
			`select period, value, returned from figure where measure = 'link-worker-fte' and area = ? order by period`,
			LONDON
		);
		expect(quarters).toHaveLength(12);
		const shown = quarters.map((row) => [row.period, Number(row.value.toFixed(1)), row.returned]);
		expect(shown[0]).toEqual(['2020-03-31', 22.5, 35]);
		expect(shown.slice(-2)).toEqual([
			['2022-09-30', 291.1, 176],
			['2026-06-30', 383.5, 196]
		]);
	});
});

describe('what it adds up to', () => {
	it.each(['patients', 'link-worker-fte'] as const)(
		'%s: every way of dividing networks gives their total',
		(measure) => {
			const networks = total(atlas.figures(measure, 'pcn').values());
			for (const type of ['borough', 'sub-icb', 'icb']) {
				const parts = total(atlas.figures(measure, type).values());
				expect(Math.abs(parts / networks - 1), type).toBeLessThan(1e-9);
			}
		}
	);

	it('the three parts of coverage are 100% of every area', () => {
		for (const type of ['london', 'icb', 'sub-icb', 'borough', 'pcn']) {
			const [covered, none, unknown] = (
				['coverage', 'coverage-none-recorded', 'coverage-no-return'] as const
			).map((measure) => atlas.figures(measure, type));
			expect(covered?.size).toBeGreaterThan(0);
			for (const area of covered?.keys() ?? []) {
				const whole = total([covered, none, unknown].flatMap((part) => part?.get(area) ?? []));
				expect(whole, area).toBeCloseTo(100, 9);
			}
		}
	});

	it('posts short add up to none over each kind of area, for today’s posts are only shared out anew', () => {
		for (const type of ['pcn', 'borough', 'sub-icb', 'icb']) {
			const figures = atlas.figures('shortfall', type);
			expect(figures.size).toBeGreaterThan(0);
			expect(Math.abs(total(figures.values())), type).toBeLessThan(1e-9);
		}
	});

	it('people by decile are the residents of a borough, and the patients of a network', () => {
		const whole = new Map<string, number>();
		for (let decile = 1; decile <= 10; decile += 1) {
			for (const type of ['borough', 'pcn']) {
				for (const { area, value } of atlas
					.figures(`people-decile-${decile}` as 'people-decile-1', type)
					.values()) {
					whole.set(area, (whole.get(area) ?? 0) + (value ?? NaN));
				}
			}
		}
		const expected = [
			...atlas.figures('residents', 'borough').values(),
			...atlas.figures('patients', 'pcn').values()
		];
		expect(expected).toHaveLength(236);
		for (const { area, value } of expected) expect(whole.get(area), area).toBeCloseTo(value ?? NaN, 4);
	});
});

describe('what it finds', () => {
	it('Southwark has the most link workers per 10,000 patients, about 0.76; Bexley the fewest, about 0.06', () => {
		const rates = [...atlas.figures('link-worker-rate', 'borough').values()].sort(
			(a, b) => (a.value ?? NaN) - (b.value ?? NaN)
		);
		expect([rates[0]?.name, rates.at(-1)?.name]).toEqual(['Bexley', 'Southwark']);
		expect(rates[0]?.value).toBeCloseTo(0.06, 2);
		expect(rates.at(-1)?.value).toBeCloseTo(0.76, 2);
	});

	it('23% of residents live within 15 minutes of face-to-face debt advice, and over 75% in two boroughs', () => {
		const within = atlas.figures('advice-within-15', 'borough');
		expect(Math.round(valueOf('advice-within-15', 'london', LONDON))).toBe(23);
		const high = [...within.values()].filter(({ value }) => (value ?? 0) > 75).map(({ name }) => name);
		expect(high.sort()).toEqual(['City of London', 'Kensington and Chelsea']);
	});

	it('31 networks have under 80% of their patients in one borough', () => {
		const spread = atlas.rows(
			`select child from nesting join area parent on parent.code = parent join area child on child.code = child
			 where parent.type = 'borough' and child.type = 'pcn' group by child having max(share) < 0.8`
		);
		expect(spread).toHaveLength(31);
	});

	it('the largest registrar of a small area has 64% of its patients, by the median', () => {
		const networkOf = new Map(csvRows('areas/practices.csv').map(({ code, pcn }) => [code, pcn]));
		const patients: Record<string, Record<string, number>> = {};
		for (const { practice, lsoa = '', patients: count } of csvRows('geography/registrations.csv')) {
			const pcn = networkOf.get(practice);
			if (!pcn) continue;
			const here = (patients[lsoa] ??= {});
			here[pcn] = (here[pcn] ?? 0) + Number(count);
		}
		const shares = Object.values(patients)
			.map((byNetwork) => Object.values(byNetwork))
			.map((counts) => Math.max(...counts) / counts.reduce((a, b) => a + b, 0));
		shares.sort((a, b) => a - b);
		expect(shares).toHaveLength(4994);
		expect(Math.round((shares[2497] ?? NaN) * 100)).toBe(64);
	});
});
