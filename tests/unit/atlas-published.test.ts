import { afterAll, describe, expect, it } from 'vitest';
import { officialChecks } from '../../src/lib/atlas/methods/official-checks.ts';
import { csvRows, builtAtlas } from './built-atlas.ts';

const atlas = builtAtlas();
afterAll(() => atlas.close());

const published = csvRows('need/published-averages.csv').filter((row) => row.year === '2025');
const scoresOf = (kind: string) =>
	new Map(published.filter((row) => row.kind === kind).map((row) => [row.area ?? '', Number(row.imd_score)]));

describe('deprivation against what the publishers give', () => {
	it('boroughs: within 0.4 of the official average, the City of London farthest off at 0.35, the next at 0.21', () => {
		const official = scoresOf('borough');
		const ours = [...atlas.figures('imd-score', 'borough').values()];
		expect(ours).toHaveLength(33);
		const differences = ours
			.map(({ name, area, value }) => ({
				name,
				size: Math.abs((value ?? NaN) - (official.get(area) ?? NaN))
			}))
			.sort((a, b) => b.size - a.size);
		expect(differences[0]?.size).toBeLessThan(0.4);
		expect(differences[0]?.name).toBe(officialChecks.boroughs.farthest);
		expect(differences[0]?.size).toBeCloseTo(officialChecks.boroughs.most, 3);
		expect(differences[1]?.name).toBe(officialChecks.boroughs.next);
		expect(differences[1]?.size).toBeCloseTo(officialChecks.boroughs.second, 3);
	});

	it('networks: within 2.0 of the list-weighted practice score, 1.54 at most and 0.23 on average', () => {
		const practiceScore = scoresOf('practice');
		const sums = new Map<string, { scored: number; patients: number }>();
		for (const { code = '', pcn = '', patients } of csvRows('areas/practices.csv')) {
			const score = practiceScore.get(code);
			if (pcn === '' || score === undefined) continue;
			const sum = sums.get(pcn) ?? { scored: 0, patients: 0 };
			sums.set(pcn, {
				scored: sum.scored + score * Number(patients),
				patients: sum.patients + Number(patients)
			});
		}
		const ours = [...atlas.figures('imd-score', 'pcn').values()];
		expect(ours).toHaveLength(203);
		const differences = ours
			.map(({ area, value }) => {
				const { scored = NaN, patients = NaN } = sums.get(area) ?? {};
				return Math.abs((value ?? NaN) - scored / patients);
			})
			.sort((a, b) => b - a);
		const mean = differences.reduce((sum, size) => sum + size, 0) / differences.length;
		expect(differences[0]).toBeLessThan(2);
		expect(differences[0]).toBeCloseTo(officialChecks.networks.most, 3);
		expect(mean).toBeLessThan(0.3);
		expect(mean).toBeCloseTo(officialChecks.networks.mean, 3);
	});
});

describe('every figure', () => {
	it('has a source that data/sources.json describes', () => {
		const unknown = atlas.rows(
			'select distinct source from figure where source not in (select id from source)'
		);
		expect(unknown).toEqual([]);
		expect(atlas.one('select count(distinct source) from figure')).toBeGreaterThan(5);
	});

	it('has a number when its status is value or zero, and only then', () => {
		const wrong = `(value is null) = (status in ('value', 'zero')) or (status = 'zero' and value <> 0)`;
		expect(atlas.rows(`select measure, area, status, value from figure where ${wrong} limit 5`)).toEqual([]);
		const statuses = atlas.rows<{ status: string }>('select distinct status from figure order by status');
		expect(statuses.map(({ status }) => status)).toEqual([
			'no-return',
			'not-applicable',
			'suppressed',
			'value',
			'zero'
		]);
	});

	it('of a network that made no return is no number, in every measure of what it returned', () => {
		const networks = atlas
			.rows<{ area: string }>(
				`select area from figure join area on code = area where type = 'pcn' and measure = 'link-worker-fte'
				 and period = '2026-06-30' and status = 'no-return'`
			)
			.map(({ area }) => area);
		expect(networks).toHaveLength(7);
		const numbers = atlas.rows<{ measure: string }>(
			`select distinct measure from figure where value is not null and period = '2026-06-30'
			 and area in (select value from json_each(?))`,
			JSON.stringify(networks)
		);
		expect(numbers.map(({ measure }) => measure)).toEqual(['coverage-no-return']);
	});

	it('stands once, for the period the measure says is its latest or an earlier one', () => {
		const late = atlas.rows(
			"select 1 from figure join measure on id = measure where period > latest or period not like '____-__-__' limit 1"
		);
		expect(late).toEqual([]);
		const short = atlas.rows<{ id: string }>(
			`select m.id from measure m where not exists (select 1 from figure f where f.measure = m.id and f.period = m.latest)`
		);
		expect(short).toEqual([]);
	});
});
