import { error } from '@sveltejs/kit';
import { isMeasureId, listedMeasures } from '$lib/atlas/measures';
import type { MeasureId } from '$lib/atlas/measures';
import { drawnAreaTypes } from '$lib/server/figures/choices';
import { measurePage } from '$lib/server/views/methods/measure-page';
import { methodsUrl } from '$lib/url/methods';
import type { FigureAddress } from '$lib/url/pictures';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals }) => {
	if (!isMeasureId(params.measure)) error(404, 'The atlas has no measure of this name.');
	locals.figure = mapOf(params.measure);
	const measure = measurePage(params.measure, url.searchParams);
	return { measure, unread: methodsUrl.unread(url.searchParams, measure.state) };
};

/** The map of a measure, by networks where it is held of them. */
function mapOf(measure: MeasureId): FigureAddress | undefined {
	const types = drawnAreaTypes.filter((type) => listedMeasures(type).includes(measure));
	const areas = types.includes('pcn') ? 'pcn' : types[0];
	return areas && { figure: 'map', choices: { measure, areas } };
}
