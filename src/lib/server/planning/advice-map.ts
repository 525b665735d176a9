import type { ReachDrawing } from '../../atlas/figure-view.ts';
import { region } from '../../atlas/region.ts';
import { EARTH_RADIUS_METRES, radians, reachMetres } from '../../geography/distance.ts';
import { createFrame } from '../../geography/frame.ts';
import { significant } from '../api/significant.ts';
import { findArea } from '../queries/areas.ts';
import { outlineFrame, outlinesOfType } from '../queries/geometry.ts';
import type { AdviceAnswer } from './advice-answer.ts';
import { adviceSitesToday } from './advice-places.ts';

/** Side of the squares that postcodes are gathered in, in the map's units: about 120 metres, so dots do not pile up. */
const DOT_SQUARE = 1.5;

/** Who reaches advice today and who would with the new sites, drawn over the boroughs. Null without an extent for London. */
export function reachMap({ sites, question }: AdviceAnswer): ReachDrawing | null {
	const bbox = findArea(region.code)?.bbox;
	if (!bbox) return null;
	const { width, height } = outlineFrame('overview');
	const frame = createFrame(bbox, width);
	const place = ({ lat, lon }: { lat: number; lon: number }) => {
		const [x, y] = frame.project(lon, lat);
		return { x: tenths(x), y: tenths(y) };
	};
	const unitsPerMetre =
		(frame.project(0, 0)[1] - frame.project(0, 1)[1]) / (radians(1) * EARTH_RADIUS_METRES);
	return {
		kind: 'reach',
		minutes: question.minutes,
		width,
		height,
		boroughs: outlinesOfType('overview', 'borough').map(({ path }) => path),
		reach: tenths(reachMetres(question.minutes) * unitsPerMetre),
		today: adviceSitesToday().map(place),
		sites: sites.map(({ rank, place: site, gain, reached }) => ({
			rank,
			name: site.name,
			...place(site),
			facts: { residents: significant(gain.residents), reached: significant(reached.residents) }
		})),
		newlyReached: dotsPath(sites.flatMap(({ postcodes }) => pointsOf(postcodes)).map(place))
	};
}

const tenths = (value: number) => Math.round(value * 10) / 10;

function pointsOf(pairs: Float64Array): { lat: number; lon: number }[] {
	return Array.from({ length: pairs.length / 2 }, (_, at) => ({
		lat: pairs[2 * at] ?? NaN,
		lon: pairs[2 * at + 1] ?? NaN
	}));
}

/** Points of no length, one to a square: a round line cap makes each a dot. */
export function dotsPath(points: readonly { x: number; y: number }[]): string {
	const squares = new Set(
		points.map(({ x, y }) => `${Math.round(x / DOT_SQUARE)},${Math.round(y / DOT_SQUARE)}`)
	);
	return [...squares]
		.map((square) => {
			const [column = 0, row = 0] = square.split(',').map(Number);
			return `M${tenths(column * DOT_SQUARE)} ${tenths(row * DOT_SQUARE)}h0`;
		})
		.join('');
}
