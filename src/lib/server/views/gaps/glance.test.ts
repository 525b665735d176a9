import { describe, expect, it } from 'vitest';
import { unpackPicks } from '../../../atlas/picks.ts';
import { gapsUrl } from '../../../url/gaps.ts';
import { areaCodes } from '../../queries/areas.ts';
import { gapsPicture, measureChoices } from './gaps.ts';
import { everyGlance, glanceAt } from './glance.ts';

const HACKNEY = 'E09000012';

describe.each(['pcn', 'borough', 'sub-icb'] as const)('what is seen of every measure of a %s', (areas) => {
	const glances = everyGlance({ areas, within: undefined });

	it('is of all that can be chosen, and no other', () => {
		expect(Object.keys(glances)).toEqual(['need-provision', ...measureChoices(areas).map(({ id }) => id)]);
		const titles = Object.values(glances).map(({ title, subtitle }) => `${title} ${subtitle}`);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it('is what its page says', () => {
		for (const show of ['need-provision', 'imd-score'] as const) {
			const state = { ...gapsUrl.start, areas, show };
			expect(glances[show]).toEqual(glanceAt(gapsPicture(state), state));
		}
	});

	it('colours every area of London', () => {
		for (const { paint } of Object.values(glances)) {
			expect(unpackPicks(areaCodes(areas), paint).codes).toEqual(areaCodes(areas));
		}
	});
});

it('what is seen of a part of London leaves the rest of it without colour', () => {
	const { paint } = everyGlance({ areas: 'pcn', within: HACKNEY })['imd-score'] ?? {};
	const { codes } = unpackPicks(areaCodes('pcn'), paint ?? { words: [], letters: '' });
	expect(codes.length).toBeGreaterThan(3);
	expect(codes.length).toBeLessThan(15);
});
