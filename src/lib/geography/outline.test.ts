import { describe, expect, it } from 'vitest';
import { simplifyTopologies } from './encode.ts';
import { innermostCells, labelPoints } from './label.ts';
import { madeUpCity, madeUpLookup } from './made-up-coverage.ts';
import { neighbours } from './neighbours.ts';
import { boundaryMesh, svgPaths } from './outline.ts';
import { buildTopologies } from './topology.ts';

const topologies = buildTopologies({
	lsoas: madeUpCity(4, 4),
	boroughOf: madeUpLookup(4, 4, (column) => (column < 2 ? 'west' : 'east')),
	subIcbOf: madeUpLookup(4, 4, (_, row) => (row < 2 ? 'south' : 'north')),
	icbOf: madeUpLookup(4, 4, () => 'all'),
	pcnOf: madeUpLookup(4, 4, (column) => `U${column}`)
});

/** Every point a path passes through, and the line between each two. */
function walk(d: string): { points: string[]; edges: string[] } {
	const points: string[] = [];
	const edges: string[] = [];
	let [x, y] = [0, 0];
	for (const part of d.match(/m[^m]*/g) ?? []) {
		const steps = (part.match(/-?\d+/g) ?? []).map(Number);
		const start = points.length;
		for (let i = 0; i < steps.length; i += 2) {
			[x, y] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
			points.push(`${x},${y}`);
		}
		const ring = points.slice(start);
		if (part.endsWith('z')) {
			ring.push(ring[0] ?? '');
			[x, y] = (ring[0] ?? '0,0').split(',').map(Number) as [number, number];
		}
		ring.slice(1).forEach((to, i) => edges.push([ring[i] ?? '', to].toSorted().join(' ')));
	}
	return { points, edges };
}

describe('svgPaths', () => {
	const { viewBox, paths } = svgPaths(topologies.borough, { width: 640 });

	it('draws every area in one frame whatever the kind', () => {
		expect(paths.map(({ code }) => code)).toEqual(['east', 'west']);
		expect(viewBox).toMatch(/^0 0 640 \d+$/);
		expect(svgPaths(topologies.lsoa, { width: 640 }).viewBox).toBe(viewBox);
	});

	it('states each area’s box and a label inside it', () => {
		for (const { d, x, y, w, h, labelX, labelY } of paths) {
			const corners = walk(d).points.map((point) => point.split(',').map(Number));
			expect(Math.min(...corners.map(([px = NaN]) => px))).toBe(x);
			expect(Math.max(...corners.map(([, py = NaN]) => py))).toBe(y + h);
			expect(labelX > x && labelX < x + w && labelY > y && labelY < y + h).toBe(true);
		}
	});

	it('puts the west to the left and inside the frame', () => {
		const [east, west] = paths;
		expect(west?.x).toBe(2);
		expect((east?.x ?? 0) + (east?.w ?? 0)).toBe(638);
	});

	it('keeps a mark for an area too small to draw', () => {
		const tiny = svgPaths(topologies.lsoa, { width: 5 }).paths;
		expect(tiny).toHaveLength(16);
		expect(tiny.every(({ d, w, h }) => d.endsWith('z') && w > 0 && h > 0)).toBe(true);
	});
});

describe('boundaryMesh', () => {
	it('runs where the areas’ own lines run, when both were simplified together', () => {
		const { borough, pcn } = simplifyTopologies({ borough: topologies.borough, pcn: topologies.pcn }, 5_000);
		const lines = walk(boundaryMesh(borough, (code) => code, { width: 640 }));
		const networks = new Set(svgPaths(pcn, { width: 640 }).paths.flatMap(({ d }) => walk(d).edges));
		const boroughs = new Set(svgPaths(borough, { width: 640 }).paths.flatMap(({ d }) => walk(d).edges));
		expect(new Set(lines.edges).size).toBe(lines.edges.length);
		expect(new Set(lines.edges)).toEqual(boroughs);
		// Round the outside a network's corner may split a straight line of the borough's: compare the middle.
		const middle = [...boroughs].filter((edge) => edge.split(' ').every((point) => isCentral(point)));
		expect(middle.length).toBeGreaterThan(3);
		expect(middle.every((edge) => networks.has(edge))).toBe(true);
	});

	it('leaves out lines inside a group', () => {
		const all = boundaryMesh(topologies.lsoa, (code) => code, { width: 640 });
		const outline = boundaryMesh(topologies.lsoa, () => 'one', { width: 640 });
		expect(walk(outline).edges.length).toBeLessThan(walk(all).edges.length / 2);
		expect(outline.match(/m/g)).toHaveLength(1);
	});
});

const isCentral = (point: string): boolean => {
	const x = Number(point.split(',')[0]);
	return x > 280 && x < 360;
};

describe('labels whose cells are known', () => {
	const cells = innermostCells(topologies.borough);

	it('are where they would be otherwise', () => {
		const known = svgPaths(topologies.borough, { width: 640, cells });
		expect(known).toEqual(svgPaths(topologies.borough, { width: 640 }));
		expect(labelPoints(topologies.borough, cells)).toEqual(labelPoints(topologies.borough));
	});

	it('are not worked out again', () => {
		const codes = [...cells.keys()].toReversed();
		const swapped = new Map([...cells.values()].map((cell, at) => [codes[at] ?? '', cell]));
		const labels = (of: typeof cells) =>
			svgPaths(topologies.borough, { width: 640, cells: of }).paths.map(({ labelX }) => labelX);
		expect(labels(swapped)).toEqual(labels(cells).toReversed());
	});
});

describe('labelPoints', () => {
	it('stand well inside each area, in degrees', () => {
		const { lon, lat } = labelPoints(topologies.borough).get('west') ?? { lon: NaN, lat: NaN };
		expect(Math.abs(lon - -0.09)).toBeLessThan(0.002);
		expect(lat).toBeGreaterThan(51.505);
		expect(lat).toBeLessThan(51.535);
	});
});

describe('neighbours', () => {
	it('share a length of border, not a corner', () => {
		const beside = neighbours(topologies.lsoa);
		expect(beside.get('L11')).toEqual(['L01', 'L10', 'L12', 'L21']);
		expect(beside.get('L00')).toEqual(['L01', 'L10']);
	});

	it('are mutual', () => {
		const beside = neighbours(topologies.lsoa);
		const pairs = [...beside].flatMap(([code, others]) =>
			others.map((other) => beside.get(other)?.includes(code))
		);
		expect(pairs).toHaveLength(48);
		expect(pairs.every(Boolean)).toBe(true);
	});
});
