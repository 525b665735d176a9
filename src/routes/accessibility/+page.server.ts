import { settings } from '$lib/server/settings';
import { correctionsNote } from '$lib/server/views/corrections';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({
	origin: settings.origin,
	/** Where whoever runs this copy of the site can be written to; not every copy has said. */
	email: settings.contactEmail,
	corrections: correctionsNote({ kind: 'page', code: 'accessibility' })
});
