import type { Actor } from '../contributions/audit.ts';
import { PublicationError } from '../contributions/publications.ts';
import type { PublicationChange } from '../contributions/publications.ts';

/**
 * Makes a return or a release public, or goes back to an earlier state; takes as long as a build of the atlas does.
 * Gives the number of the publication. Rejects with PublicationError, whose message is for the editor, when it was not
 * published: what the public sees is then unchanged.
 */
export async function publish(_change: PublicationChange, _actor: Actor, _note?: string): Promise<number> {
	throw new PublicationError('Publishing is not ready yet.');
}
