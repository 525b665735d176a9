import { existsSync } from 'node:fs';
import type { Edition } from '../build/edition.ts';
import { openContributions } from '../contributions/database.ts';
import { siteEdition } from '../contributions/site-edition.ts';
import { takeAtlasLock } from './atlas-lock.ts';
import { clearCandidates } from './candidate.ts';
import { failUnfinished } from './finish.ts';

/** A publication under way takes some seconds; a build that takes longer than this has gone wrong. */
const LONGEST_WAIT_MILLISECONDS = 150_000;

/** Someone else is making the atlas, and does not come to an end. */
export class AtlasLockedError extends Error {
	override readonly name = 'AtlasLockedError';
}

export interface SiteAtlas {
	atlasFile: string;
	contributionsFile: string;
	isCurrent: (edition: Edition) => boolean;
	build: (edition: Edition) => void;
}

/**
 * Brings the atlas to what was last published, whatever a process that was killed left behind: its unfinished
 * publication is marked as failed, its half-made files are cleared away, and the atlas is built if it is not of this
 * edition. A site without contributions stays one. Throws AtlasLockedError, and whatever `build` throws.
 */
export function recoverAtlas(site: SiteAtlas): 'current' | 'built' {
	return holdingLock(site.atlasFile, () => {
		if (existsSync(site.contributionsFile)) {
			const db = openContributions(site.contributionsFile);
			try {
				failUnfinished(db);
			} finally {
				db.close();
			}
		}
		clearCandidates(site.atlasFile);
		const edition = siteEdition(site.contributionsFile);
		if (site.isCurrent(edition)) return 'current';
		site.build(edition);
		return 'built';
	});
}

/** Does what replaces the atlas while nobody else does, so that an older one never takes the place of a newer. */
export function holdingLock<Result>(atlasFile: string, work: () => Result): Result {
	const unlock = takeAtlasLock(atlasFile, LONGEST_WAIT_MILLISECONDS);
	if (!unlock) {
		throw new AtlasLockedError(
			`Another process is making the atlas at ${atlasFile}. Wait until it has ended, or end it, then try again.`
		);
	}
	try {
		return work();
	} finally {
		unlock();
	}
}
