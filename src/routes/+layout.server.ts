import { releaseDays } from '$lib/server/views/release-days';
import type { ReleaseDays } from '$lib/server/views/release-days';
import type { LayoutServerLoad } from './$types';

/** Pages that read nothing of the atlas still answer when there is none to read. */
function daysIfAny(): ReleaseDays | null {
	try {
		return releaseDays();
	} catch {
		return null;
	}
}

export const load: LayoutServerLoad = ({ locals }) => ({ signedIn: locals.signedIn, days: daysIfAny() });
