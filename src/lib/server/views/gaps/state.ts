import { gapsUrl } from '../../../url/gaps.ts';
import type { GapsState } from '../../../url/gaps.ts';
import { findArea } from '../../queries/areas.ts';

/** What an address asks for. A code that names nothing is as good as none; the page says what it shows. */
export function gapsState(query: URLSearchParams): GapsState {
	const state = gapsUrl.parse(query);
	const within = state.within ? findArea(state.within) : undefined;
	const area = state.area ? findArea(state.area) : undefined;
	return {
		...state,
		within: within && ['borough', 'sub-icb', 'icb'].includes(within.type) ? within.code : undefined,
		area: area?.type === state.areas ? area.code : undefined
	};
}
