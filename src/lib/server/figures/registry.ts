import type { FigureView } from '../../atlas/figure-view.ts';
import { figureIds, isFigureId } from '../../url/pictures.ts';
import type { FigureId } from '../../url/pictures.ts';
import { ApiError, quoted } from '../api/api-error.ts';
import { readParameters } from '../api/parameters.ts';
import { advice, adviceGain } from './advice.ts';
import { benchmarks } from './benchmarks.ts';
import { changes } from './changes.ts';
import { compareDecilesFigure, compareHistoryFigure } from './compare.ts';
import { coverageTiles } from './coverage-tiles.ts';
import { deciles } from './deciles.ts';
import { equity } from './equity.ts';
import type { FigureEntry } from './figure-type.ts';
import { history } from './history.ts';
import { lorenz } from './lorenz.ts';
import { measureMap } from './measure-map.ts';
import { needMap } from './need-map.ts';
import { place } from './place.ts';
import { plan } from './plan.ts';
import { planEquity } from './plan-equity.ts';
import { shares } from './shares.ts';
import { similar } from './similar.ts';
import { standard } from './standard.ts';

/** Every figure that can leave the site: pictures, embeds, cards and the embed builder are all made from this list. */
export const figures = {
	need: needMap,
	map: measureMap,
	coverage: coverageTiles,
	changes,
	history,
	equity,
	lorenz,
	deciles,
	place,
	shares,
	benchmarks,
	similar,
	standard,
	'compare-deciles': compareDecilesFigure,
	'compare-history': compareHistoryFigure,
	plan,
	'plan-equity': planEquity,
	advice,
	'advice-gain': adviceGain
} satisfies Record<FigureId, unknown>;

/** Throws ApiError 404 for a name that is no figure's. */
export function figureNamed(name: string): FigureEntry {
	if (isFigureId(name)) return figures[name] as unknown as FigureEntry;
	throw new ApiError(
		404,
		'unknown-address',
		`There is no figure ${quoted(name)}. There are ${figureIds.join(', ')}.`,
		{ allowed: figureIds }
	);
}

/** The figure of an address. Rejects with ApiError 400 for a choice that means nothing, 404 for an area unknown, 503 for a plan not ready. */
export async function figureView(name: string, query: URLSearchParams): Promise<FigureView> {
	const { query: schema, view } = figureNamed(name);
	return view(readParameters(schema, query));
}
