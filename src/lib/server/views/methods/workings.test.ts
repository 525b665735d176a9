import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentAtlasFile } from '../../../../../tests/unit/built-atlas.ts';
import { exampleTypes } from '../../../atlas/methods/examples.ts';
import { carryOut } from '../../../atlas/methods/working.ts';
import { measureIds, measureOf } from '../../../atlas/measures.ts';
import type * as databaseModule from '../../database.ts';
import type * as areasModule from '../../queries/areas.ts';
import type * as figuresModule from '../../queries/figures.ts';
import type * as workingsModule from './workings.ts';

let database: typeof databaseModule;
let areas: typeof areasModule;
let figures: typeof figuresModule;
let workings: typeof workingsModule;

beforeAll(async () => {
	// The file is read once, when the modules are loaded.
	process.env.ATLAS_DB = currentAtlasFile();
	database = await import('../../database.ts');
	areas = await import('../../queries/areas.ts');
	figures = await import('../../queries/figures.ts');
	workings = await import('./workings.ts');
}, 60_000);
afterAll(() => void database.atlas().close());

/** Enough of each kind to meet every status, and few enough to be quick: the first and every so many after it. */
const every = { pcn: 5, borough: 1, lsoa: 500, icb: 1, 'sub-icb': 1, london: 1 };
/** Nothing is held of these until a borough publishes a return. */
const fromReturns = measureIds.filter((id) => measureOf(id).sources[0] === 'borough-returns');

describe('the steps shown for a measure', () => {
	it.each(measureIds)('%s: carried out, they give the figure of the atlas', (measure) => {
		let compared = 0;
		for (const type of exampleTypes(measure)) {
			const sample = areas.listAreas(type).filter((_, at) => at % every[type] === 0);
			expect(sample.length).toBeGreaterThan(3);
			for (const area of sample) {
				const figure = figures.latestFigures(area.code, [measure]).get(measure);
				if (figure?.value == null) continue;
				const result = carryOut(workings.workings[measure](area)).at(-1) ?? NaN;
				expect(Math.abs(result - figure.value), `${measure} of ${area.name}`).toBeLessThanOrEqual(
					1e-9 * Math.max(1, Math.abs(figure.value))
				);
				compared += 1;
			}
		}
		if (fromReturns.includes(measure)) expect(compared).toBe(0);
		else expect(compared).toBeGreaterThan(3);
	});
});
