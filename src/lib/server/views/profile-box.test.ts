import { describe, expect, it } from 'vitest';
import { placeLabels, surroundings } from './profile-box.ts';

describe('surroundings', () => {
	it('keeps the area in the middle, with a margin, at the aspect ratio', () => {
		const box = surroundings({ x: 100, y: 100, width: 400, height: 300 }, { smallest: 0, aspect: 4 / 3 });
		expect(box.width / box.height).toBeCloseTo(4 / 3, 1);
		expect(box.x + box.width / 2).toBeCloseTo(300, 0);
		// The box is in whole units, so its middle may lie half a unit off.
		expect(Math.abs(box.y + box.height / 2 - 250)).toBeLessThan(1);
		expect(box.width).toBeGreaterThan(400 * 1.25);
	});
	it('holds a tall area whole', () => {
		const box = surroundings({ x: 0, y: 0, width: 10, height: 600 }, { smallest: 0, aspect: 4 / 3 });
		expect(box.height).toBeGreaterThan(600);
	});
	it('does not zoom in past the smallest width', () => {
		expect(surroundings({ x: 0, y: 0, width: 20, height: 20 }, { smallest: 300, aspect: 1.5 }).width).toBe(
			300
		);
	});
});

describe('placeLabels', () => {
	const box = { x: 0, y: 0, width: 200, height: 100 };
	it('drops a label that would cross the edge', () => {
		expect(placeLabels([{ text: 'Hackney', x: 5, y: 50 }], box, 10)).toEqual([]);
	});
	it('drops the later of two that overlap', () => {
		const first = { text: 'Hackney', x: 100, y: 50 };
		expect(placeLabels([first, { text: 'Islington', x: 110, y: 55 }], box, 10)).toEqual([first]);
		expect(placeLabels([first, { text: 'Islington', x: 100, y: 80 }], box, 10)).toHaveLength(2);
	});
});
