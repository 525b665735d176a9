import { describe, expect, it } from 'vitest';
import { assembleInputs } from '../../atlas/compute/inputs.ts';
import { placesOf } from '../../atlas/compute/access.ts';
import { closePairs } from '../../geography/close-pairs.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { readTables } from '../compiled/read-tables.ts';
import { scaleTables } from './scale-tables.ts';

const london = readTables('data');
const pairsOf = (tables: TableRows) =>
	closePairs(placesOf(tables.postcodes), placesOf(tables.adviceSites), 923).pairMetres.length;

describe('scaleTables', () => {
	it('leaves London as it is at 1', () => expect(scaleTables(london, 1)).toEqual(london));

	it('makes copies that share no area, no code and no walk', () => {
		const double = scaleTables(london, 2);
		expect(double.postcodes).toHaveLength(2 * london.postcodes.length);
		expect(new Set(double.lsoas.map(({ code }) => code)).size).toBe(2 * london.lsoas.length);
		expect(pairsOf(double)).toBe(2 * pairsOf(london));
		expect(assembleInputs(double).networks.length).toBeGreaterThan(
			1.9 * assembleInputs(london).networks.length
		);
	});

	it('takes the western part, as dense as it is, with all that belongs to it and nothing else', () => {
		const quarter = scaleTables(london, 0.25);
		expect(quarter.lsoas.length / london.lsoas.length).toBeCloseTo(0.25, 3);
		const held = new Set(quarter.lsoas.map(({ code }) => code));
		for (const rows of [quarter.postcodes, quarter.registrations, quarter.deprivation, quarter.adviceSites]) {
			expect(rows.length).toBeGreaterThan(0);
			expect(rows.every(({ lsoa }) => held.has(lsoa))).toBe(true);
		}
		// Every network kept has patients and practices: the inputs can be put together.
		expect(assembleInputs(quarter).bridge.lsoaShares.size).toBe(quarter.pcns.length);
	});

	it('adds a part to whole copies', () => {
		const scaled = scaleTables(london, 1.05);
		expect(scaled.lsoas.length / london.lsoas.length).toBeCloseTo(1.05, 3);
	});

	it.each([0, -1, NaN, Infinity])('refuses %d', (scale) =>
		expect(() => scaleTables(london, scale)).toThrow(RangeError)
	);
});
