import { measureIds, measureOf } from '../../atlas/measures.ts';
import { outOf } from '../../atlas/out-of.ts';
import { measurePeriods } from '../queries/figures.ts';

/** The registry, with the dates each measure is held for. */
export function measureRecords() {
	const held = measurePeriods();
	return measureIds.map((id) => {
		const {
			name,
			shortName,
			question,
			unit,
			denominator,
			direction,
			theme,
			areaTypes,
			sources,
			caveats,
			hasLimits,
			listed
		} = measureOf(id);
		return {
			id,
			name,
			shortName,
			question,
			unit,
			denominator,
			networkDenominator: areaTypes.includes('pcn') ? outOf(measureOf(id), 'pcn') : null,
			direction,
			theme,
			periods: held.get(id)?.periods ?? [],
			latest: held.get(id)?.latest ?? null,
			areaTypes,
			sources,
			caveats,
			/** Per cent: its figures carry `lower` and `upper`. */
			confidence: hasLimits ? 95 : null,
			listed
		};
	});
}
