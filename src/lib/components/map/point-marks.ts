import type { PointLayer } from '$lib/url/gaps';

/** A shape and a letter for each kind of place, so that colour is never alone in telling them apart. */
export const pointMarks: Record<
	PointLayer,
	{ shape: 'square' | 'circle' | 'diamond'; letter: string; name: string }
> = {
	advice: { shape: 'square', letter: 'A', name: 'Debt advice, face to face' },
	practice: { shape: 'circle', letter: 'P', name: 'GP practice' },
	library: { shape: 'diamond', letter: 'L', name: 'Library' }
};
