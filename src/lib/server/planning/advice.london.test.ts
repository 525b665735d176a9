import { afterAll, describe, expect, it, vi } from 'vitest';
import { currentAtlasFile } from '../../../../tests/unit/built-atlas.ts';
import { greatCircleMetres } from '../../geography/distance.ts';
import { readCompiledTable } from '../compiled/read-tables.ts';

// The file is read once, when the modules are loaded; the planner's thread is given the same.
vi.stubEnv('ATLAS_DB', currentAtlasFile());
const { latestFigures } = await import('../queries/figures.ts');
const { atlasVersion, statement } = await import('../database.ts');
const { adviceCandidates, adviceSitesToday } = await import('./advice-places.ts');
const { createAdvicePlanner, PlannerBusyError } = await import('./advice-planner.ts');

/** Metres in a straight line that a walk of 15 minutes reaches: 15 × 80 ÷ 1.3. */
const REACH_METRES = (15 * 80) / 1.3;
/** Nothing farther than this in latitude can be in reach, so that the count below takes seconds and not minutes. */
const REACH_DEGREES = 0.0085;

describe('the plan for London, in a thread of its own', () => {
	const planner = createAdvicePlanner();
	afterAll(() => planner.close());

	it('is not worked out from another atlas than it was asked about', async () => {
		await expect(
			planner.ask('4', { k: 4, minutes: 15, gradient: 2 }, 'an earlier version')
		).rejects.toBeInstanceOf(PlannerBusyError);
	});

	it('is proven best, and reaches what a count of the postcodes says', async () => {
		const solved = await planner.ask('5', { k: 5, minutes: 15, gradient: 2 }, atlasVersion());
		expect(solved).toMatchObject({ optimal: true, gap: 0 });
		const candidates = adviceCandidates();
		const chosen = solved.sites.map(({ candidate }) => candidates[candidate]);
		expect(new Set(chosen).size).toBe(5);

		const today = adviceSitesToday();
		const deciles = new Map(
			readCompiledTable('data', 'deprivation').map((row) => [row.lsoa, row.imd_decile])
		);
		const postcodes = statement<{ lat: number; lon: number; lsoa: string; residents: number }>(
			`with counts as materialized (select lsoa, count(*) as postcodes from postcode group by lsoa)
			 select lat, lon, lsoa, value / postcodes as residents
			 from postcode join counts using (lsoa) join figure on figure.area = lsoa and figure.measure = 'residents'`
		).all();
		const isNear = (
			places: readonly ({ lat: number; lon: number } | undefined)[],
			lat: number,
			lon: number
		) =>
			places.some(
				(place) =>
					place &&
					Math.abs(place.lat - lat) < REACH_DEGREES &&
					greatCircleMetres(place.lat, place.lon, lat, lon) <= REACH_METRES
			);
		const counted = { weighted: 0, residents: 0, today: 0 };
		for (const { lat, lon, lsoa, residents } of postcodes) {
			if (isNear(today, lat, lon)) counted.today += residents;
			else if (isNear(chosen, lat, lon)) {
				counted.residents += residents;
				counted.weighted += residents * (1 + (10 - (deciles.get(lsoa) ?? NaN)) / 9);
			}
		}
		expect(solved.objective / counted.weighted).toBeCloseTo(1, 9);
		expect((solved.sites.at(-1)?.reached.residents ?? 0) / counted.residents).toBeCloseTo(1, 9);
		expect(solved.baseline.residents / counted.today).toBeCloseTo(1, 9);
	});

	it('starts from the figures the atlas publishes', async () => {
		const { baseline, everyone } = await planner.ask('1', { k: 1, minutes: 15, gradient: 1 }, atlasVersion());
		const published = latestFigures('E12000007', ['advice-within-15', 'residents']);
		expect((100 * baseline.residents) / everyone.residents).toBeCloseTo(
			published.get('advice-within-15')?.value ?? NaN,
			6
		);
		expect(everyone.residents).toBe(published.get('residents')?.value);
		expect(baseline.weighted).toBeCloseTo(baseline.residents, 3);
	});

	it('is proven best for 20 sessions, and no worse than for 5', async () => {
		const twenty = await planner.ask('20', { k: 20, minutes: 15, gradient: 2 }, atlasVersion());
		const five = await planner.ask('5', { k: 5, minutes: 15, gradient: 2 }, atlasVersion());
		expect(twenty.optimal).toBe(true);
		expect(twenty.sites).toHaveLength(20);
		expect(twenty.objective).toBeGreaterThan(five.objective);
		// Coverage has diminishing returns: four times the sites reach less than four times the need.
		expect(twenty.objective).toBeLessThan(4 * five.objective);
	});
});
