import { error } from '@sveltejs/kit';
import { findSubject } from '$lib/server/contributions/correction-subjects';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const subject = findSubject(url.searchParams.get('about'));
	if (!subject) error(404, 'There is no page at this address.');
	return { subject };
};
