import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AreaTopology } from '../geography/decode.ts';
import { neighbours } from '../geography/neighbours.ts';
import { tiles, tileSteps } from './tile-map.ts';

const topology = JSON.parse(readFileSync('data/geography/borough.topo.json', 'utf8')) as AreaTopology;
const beside = neighbours(topology);
const tileOf = new Map(tiles.map((tile) => [tile.code, tile]));

it('has every borough once, each on a square of its own', () => {
	expect([...tileOf.keys()].sort()).toEqual([...beside.keys()].sort());
	expect(tiles).toHaveLength(33);
	expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(33);
	expect(new Set(tiles.map(({ letters }) => letters)).size).toBe(33);
});

it('keeps neighbours together: 65 of the 68 pairs that share a border touch, three are two steps apart', () => {
	const steps = [...beside].flatMap(([code, others]) =>
		others
			.filter((other) => other > code)
			.map((other) => {
				const [a, b] = [tileOf.get(code), tileOf.get(other)];
				return a && b ? tileSteps(a, b) : Infinity;
			})
	);
	expect(steps).toHaveLength(68);
	expect(steps.filter((step) => step === 1)).toHaveLength(65);
	expect(Math.max(...steps)).toBe(2);
});

it('keeps directions: Enfield is the northernmost, Hillingdon the westernmost, Sutton the southernmost', () => {
	const find = (letters: string) => tiles.find((tile) => tile.letters === letters);
	expect(find('ENF')?.row).toBe(0);
	expect(find('HIL')?.column).toBe(0);
	expect(find('SUT')?.row).toBe(6);
	expect(find('HAV')?.column).toBe(7);
	// The river: Southwark below the City, Greenwich below Tower Hamlets' row.
	expect(find('SOU')?.row).toBeGreaterThan(find('CITY')?.row ?? 9);
	expect(find('GRE')?.row).toBeGreaterThan(find('T H')?.row ?? 9);
});
