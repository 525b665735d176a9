import { closeContributions } from '../contributions/database.ts';
import { closeAtlas } from '../database.ts';
import { log } from './log.ts';

/**
 * What is done when the site has been asked to stop and has answered what it was asked before: both databases are
 * closed, so that nothing is left to put right, and threads at work end with the process. One that cannot be closed is
 * written down, and keeps nothing else from ending as it should.
 */
export function stopInOrder(reason: string): void {
	for (const close of [closeAtlas, closeContributions]) {
		try {
			close();
		} catch (error) {
			log.error(error, 'a database could not be closed');
		}
	}
	log.info({ reason }, 'stopped');
	process.exit(0);
}
