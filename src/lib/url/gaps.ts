import { mappedAreaTypes } from '../atlas/area-types.ts';
import type { MappedAreaType } from '../atlas/area-types.ts';
import { isMeasureId, measureOf } from '../atlas/measures.ts';
import type { MeasureId } from '../atlas/measures.ts';
import { isClassId } from '../atlas/need-provision.ts';
import type { ClassId } from '../atlas/need-provision.ts';
import { equityMeasureIds } from '../atlas/equity-measures.ts';
import { choice } from './choice.ts';
import type { FigureAddress } from './pictures.ts';
import { unreadIn } from './unread.ts';

export const gapsViews = ['list', 'map', 'table', 'fairness', 'notes'] as const;
export type GapsView = (typeof gapsViews)[number];
export const pointLayers = ['advice', 'practice', 'library'] as const;
export type PointLayer = (typeof pointLayers)[number];
export const sortOrders = ['asc', 'desc'] as const;
const CODE = /^[A-Z0-9]{2,9}$/;

/** Everything the gaps page shows, as its address says it. */
export interface GapsState {
	areas: MappedAreaType;
	show: 'need-provision' | MeasureId;
	points: readonly PointLayer[];
	/** Code of the selected area. */
	area: string | undefined;
	/** Only this class of the need × provision legend. */
	only: ClassId | undefined;
	/** Code of a borough, sub-ICB or board to stay within. */
	within: string | undefined;
	view: GapsView;
	sort: string | undefined;
	order: (typeof sortOrders)[number];
	page: number;
}

const start: GapsState = {
	areas: 'pcn',
	show: 'need-provision',
	points: ['advice'],
	area: undefined,
	only: undefined,
	within: undefined,
	view: 'list',
	sort: undefined,
	order: 'desc',
	page: 1
};

function parse(query: URLSearchParams): GapsState {
	const areas = choice(query.get('areas'), mappedAreaTypes, start.areas);
	// The API and the addresses of pictures say `measure`: an address carried over from there is understood.
	const show = query.get('show') ?? query.get('measure') ?? '';
	const only = query.get('only') ?? '';
	const isShown = isMeasureId(show) && measureOf(show).listed && measureOf(show).areaTypes.includes(areas);
	return {
		areas,
		show: isShown ? show : 'need-provision',
		points: query.has('points')
			? pointLayers.filter((layer) => query.getAll('points').join(',').split(',').includes(layer))
			: start.points,
		area: code(query.get('area')),
		only: isClassId(only) && !isShown ? only : undefined,
		within: code(query.get('within')),
		view: choice(query.get('view'), gapsViews, start.view),
		sort: /^[a-z0-9-]{1,40}$/.exec(query.get('sort') ?? '')?.[0],
		order: choice(query.get('order'), sortOrders, start.order),
		page: Math.min(999, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
	};
}

function code(text: string | null): string | undefined {
	const upper = text?.trim().toUpperCase() ?? '';
	return CODE.test(upper) ? upper : undefined;
}

/** The address of a state; whatever is as at the start is left out, so that addresses stay short. */
function href(state: GapsState): string {
	const query = new URLSearchParams();
	const set = (key: string, value: string | undefined, usual: string | undefined) => {
		if (value !== undefined && value !== usual) query.set(key, value);
	};
	set('areas', state.areas, start.areas);
	set('show', state.show, start.show);
	set('points', state.points.join(',') || 'none', start.points.join(','));
	set('within', state.within, undefined);
	set('only', state.only, undefined);
	set('area', state.area, undefined);
	set('view', state.view, start.view);
	set('sort', state.sort, undefined);
	if (state.sort) set('order', state.order, start.order);
	set('page', String(state.page), '1');
	const text = query.toString().replaceAll('%2C', ',');
	return text ? `/gaps?${text}` : '/gaps';
}

/** What was asked and is not shown. The order of a list that nothing sorts is nobody's business. */
const unread = (query: URLSearchParams, read: GapsState): string[] =>
	unreadIn(query, href(read), {
		areas: start.areas,
		show: start.show,
		measure: read.show,
		points: start.points.join(','),
		within: '',
		only: '',
		area: '',
		view: start.view,
		sort: '',
		order: read.order,
		page: '1'
	});

/** The same view as a picture; small areas and classes shown alone are not drawn. */
function picture({ areas, show, within, only, view }: GapsState): FigureAddress | undefined {
	if (view === 'fairness') {
		const follows = show !== 'need-provision' && equityMeasureIds.includes(show);
		return { figure: 'equity', choices: { measure: follows ? show : undefined, within } };
	}
	if (areas === 'lsoa' || only) return undefined;
	return show === 'need-provision'
		? { figure: 'need', choices: { areas, within } }
		: { figure: 'map', choices: { measure: show, areas, within } };
}

/** Where it is said how everything that can be shown of one kind of area looks. Small areas are too many for it. */
function glances({ areas, within }: Pick<GapsState, 'areas' | 'within'>): string | undefined {
	if (areas === 'lsoa') return undefined;
	return `/gaps/glances?${new URLSearchParams({ areas, ...(within && { within }) })}`;
}

export const gapsUrl = { start, parse, href, unread, picture, glances };
