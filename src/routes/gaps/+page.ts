import { whenDrawn } from './drawn';
import type { PageLoad } from './$types';

// Its map can be moved, and follows the choices without the page being fetched again.
export const csr = true;

/**
 * The page of a choice waits until the choice has been drawn, if that was shown ahead of it. It waits here and not while
 * it is put in place: whoever went back meanwhile to what was chosen before would be left with the page between.
 */
export const load: PageLoad = async ({ data }) => {
	await whenDrawn();
	return data;
};
