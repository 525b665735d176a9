import { region } from '$lib/atlas/region';
import { areasIndex } from '$lib/server/views/profile-index';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	// The page of all areas is shown by the map of all London, as a profile is by its own.
	locals.figure = { figure: 'place', choices: { area: region.code } };
	return { index: areasIndex() };
};
