import { afterEach, describe, expect, it, vi } from 'vitest';
import { moveTo } from './move.ts';

type Box = [number, number, number, number];
const london: Box = [-0.5, 51.3, 0.3, 51.7];
const hackney: Box = [-0.1, 51.5, 0, 51.6];
const fitBounds = vi.fn();

/** A map on which nothing, or everything, is in sight; and a reader who wants stillness, or does not mind. */
function mapThat(seesAll: boolean, isStill: boolean) {
	vi.stubGlobal('matchMedia', (query: string) => ({ matches: isStill && query.includes('reduced-motion') }));
	return { fitBounds, getBounds: () => ({ contains: () => seesAll }) } as unknown as Parameters<
		typeof moveTo
	>[0];
}
const at = (bounds: Box, code?: string) => ({ bounds, selected: code ? { code, bbox: hackney } : null });

afterEach(() => {
	vi.unstubAllGlobals();
	fitBounds.mockReset();
});

describe('the map', () => {
	it.each([true, false])('jumps to another part of London for those who want stillness: %s', (isStill) => {
		moveTo(mapThat(false, isStill), at(hackney), at(london));
		expect(fitBounds).toHaveBeenCalledExactlyOnceWith(
			hackney,
			expect.objectContaining({ animate: !isStill })
		);
	});

	it.each([true, false])('and to an area out of sight: %s', (isStill) => {
		moveTo(mapThat(false, isStill), at(london, 'E09000012'), at(london));
		expect(fitBounds).toHaveBeenCalledExactlyOnceWith(
			hackney,
			expect.objectContaining({ animate: !isStill })
		);
	});

	it('stays where it is for an area in sight, or chosen already', () => {
		moveTo(mapThat(true, false), at(london, 'E09000012'), at(london));
		moveTo(mapThat(false, false), at(london, 'E09000012'), at(london, 'E09000012'));
		moveTo(mapThat(false, false), at(london), at(london, 'E09000012'));
		expect(fitBounds).not.toHaveBeenCalled();
	});
});
