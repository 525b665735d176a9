import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentAtlasFile } from '../../../../../tests/unit/built-atlas.ts';
import type { Glance } from '../../../atlas/glance.ts';
import { unpackPicks } from '../../../atlas/picks.ts';
import { gapsUrl } from '../../../url/gaps.ts';
import type * as databaseModule from '../../database.ts';
import type * as areasModule from '../../queries/areas.ts';
import type * as gapsModule from './gaps.ts';
import type * as glanceModule from './glance.ts';

const HACKNEY = 'E09000012';
let database: typeof databaseModule;
let areas: typeof areasModule;
let gaps: typeof gapsModule;
let glances: typeof glanceModule;

beforeAll(async () => {
	// The file is read once, when the modules are loaded.
	process.env.ATLAS_DB = currentAtlasFile();
	database = await import('../../database.ts');
	areas = await import('../../queries/areas.ts');
	gaps = await import('./gaps.ts');
	glances = await import('./glance.ts');
}, 60_000);
afterAll(() => void database.atlas().close());

describe.each(['pcn', 'borough', 'sub-icb', 'icb'] as const)(
	'what is seen of every measure, by %s',
	(type) => {
		let every: Record<string, Glance>;
		beforeAll(() => {
			every = glances.everyGlance({ areas: type, within: undefined });
		});

		it('is of all that can be chosen, and no other', () => {
			expect(Object.keys(every)).toEqual([
				'need-provision',
				...gaps.measureChoices(type).map(({ id }) => id)
			]);
			const words = Object.values(every).map(({ title, subtitle }) => `${title} ${subtitle}`);
			expect(new Set(words).size).toBe(words.length);
		});

		it('is what the page of it shows', () => {
			for (const show of ['need-provision', 'imd-score'] as const) {
				const state = { ...gapsUrl.start, areas: type, show };
				expect(every[show]).toEqual(glances.glanceAt(gaps.gapsPicture(state), state));
			}
		});

		it('colours every area', () => {
			const codes = areas.areaCodes(type);
			for (const { paint } of Object.values(every)) expect(unpackPicks(codes, paint).codes).toEqual(codes);
		});
	}
);

it('what is seen of a part of London leaves the rest of it without colour', () => {
	const { paint } = glances.everyGlance({ areas: 'pcn', within: HACKNEY })['imd-score'] ?? {};
	const { codes } = unpackPicks(areas.areaCodes('pcn'), paint ?? { words: [], letters: '' });
	expect(codes.length).toBeGreaterThan(5);
	expect(codes.length).toBeLessThan(20);
});
