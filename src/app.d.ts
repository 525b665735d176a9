import type { FigureAddress } from '$lib/url/pictures';
import type { UnsentForm } from '$lib/server/accounts/unsent';
import type { Unavailable } from '$lib/server/unavailable';
import type { SignedIn } from '$lib/atlas/returns/roles';

declare global {
	namespace App {
		interface Error {
			message: string;
			/** What cannot be read just now, on our side. */
			unavailable?: Unavailable;
			/** What somebody sent who had been signed out, given back to them. */
			unsent?: UnsentForm;
		}
		interface Locals {
			/** Names this request in the log and in its answer's `x-request-id`. */
			requestId: string;
			/** Who is signed in; null for the public, and wherever no cookie was sent. */
			signedIn: SignedIn | null;
			/** A form that came from somebody signed out, in the sections where people write. */
			unsent?: UnsentForm | undefined;
			/** The page's own figure, by which it is shown where it is shared; a page's load names it. */
			figure?: FigureAddress | undefined;
			/** What could not be read while this was answered. */
			unavailable?: Unavailable;
		}
	}
}
export {};
