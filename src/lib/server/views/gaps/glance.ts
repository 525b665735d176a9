import type { Glance } from '../../../atlas/glance.ts';
import { listedMeasures, measureOf } from '../../../atlas/measures.ts';
import { keyUnit } from '../../../atlas/out-of.ts';
import { packPicks } from '../../../atlas/picks.ts';
import { gapsUrl } from '../../../url/gaps.ts';
import type { GapsState } from '../../../url/gaps.ts';
import { areaCodes } from '../../queries/areas.ts';
import { makePicture } from './gaps.ts';
import type { GapsPicture } from './gaps.ts';

export function glanceAt(
	{ title, subtitle, sentence, key, paints }: GapsPicture,
	{ show, areas }: Pick<GapsState, 'show' | 'areas'>
): Glance {
	return {
		title,
		subtitle,
		sentence,
		key,
		keyUnit: show === 'need-provision' ? '' : keyUnit(measureOf(show), areas),
		paint: packPicks(areaCodes(areas).map((code) => paints.get(code)?.fill))
	};
}

/** Of everything that can be shown of one kind of area in one part of London. */
export function everyGlance({ areas, within }: Pick<GapsState, 'areas' | 'within'>): Record<string, Glance> {
	const shown = ['need-provision', ...listedMeasures(areas)] as const;
	return Object.fromEntries(
		shown.map((show) => {
			const state = { ...gapsUrl.start, areas, within, show };
			return [show, glanceAt(makePicture(state), state)];
		})
	);
}
