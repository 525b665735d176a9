import { areaTypes } from '../../../atlas/area-types.ts';
import { areaCodes } from '../../queries/areas.ts';
import { gapsUrl } from '../../../url/gaps.ts';
import type { GapsState } from '../../../url/gaps.ts';

/** Why a view of the page does not leave as a picture, for the reader; undefined when it does. */
export function whyNoPicture(state: GapsState): string | undefined {
	if (gapsUrl.picture(state)) return undefined;
	if (state.areas === 'lsoa') {
		const count = areaCodes('lsoa').length.toLocaleString('en-GB');
		return `No picture: London’s ${count} ${areaTypes.lsoa.plural} are too small to be told apart on one. The files hold their figures.`;
	}
	return 'No picture of one class alone: show all nine, and there is one.';
}
