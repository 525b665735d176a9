import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import type { Edition } from '../build/edition.ts';
import { openContributions } from '../contributions/database.ts';
import { siteEdition } from '../contributions/site-edition.ts';
import { takeAtlasLock } from './atlas-lock.ts';
import { StorageError } from '../storage-error.ts';
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
 * edition. A site without contributions stays one. Throws AtlasLockedError, StorageError for contributions that are lost,
 * and whatever `build` throws.
 */
export function recoverAtlas(site: SiteAtlas): 'current' | 'built' {
	return holdingLock(site.atlasFile, () => {
		refuseLoss(site);
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

/**
 * Throws StorageError where the atlas shows what was published from a contributions database that is no longer there:
 * built again, it would take that from the public without a word.
 */
export function refuseLoss({
	atlasFile,
	contributionsFile
}: Pick<SiteAtlas, 'atlasFile' | 'contributionsFile'>): void {
	const shown = existsSync(contributionsFile) ? 0 : publicationShown(atlasFile);
	if (shown === 0) return;
	throw new StorageError(
		`${contributionsFile} is missing, though ${atlasFile} shows publication ${shown} of it. Restore the newest backup, as docs/operate.md says; to begin anew without what was published, remove the atlas too.`
	);
}

/** 0 for an atlas of data/ alone, and for none. */
function publicationShown(atlasFile: string): number {
	try {
		const db = new Database(atlasFile, { readonly: true, fileMustExist: true });
		try {
			return Number(db.prepare("select value from meta where key = 'edition'").pluck().get() ?? 0);
		} finally {
			db.close();
		}
	} catch {
		return 0;
	}
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
