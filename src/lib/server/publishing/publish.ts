import type Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import type { Actor } from '../contributions/audit.ts';
import { contributions } from '../contributions/database.ts';
import { PublicationError } from '../contributions/publications.ts';
import type { PublicationChange } from '../contributions/publications.ts';
import { lookForAtlas } from '../database.ts';
import { log } from '../operations/log.ts';
import { settings } from '../settings.ts';
import { StorageError, storageError } from '../storage-error.ts';
import { takeAtlasLock } from './atlas-lock.ts';
import { beginPublication, BUSY } from './begin.ts';
import { buildCandidate } from './build-candidate.ts';
import { candidateFile, clearCandidates, putInPlace } from './candidate.ts';
import { failPublication, failUnfinished, finishPublication } from './finish.ts';

/** How far a publication has come. Killed at any of them, a site is as it was before, or as it is to be. */
export const publishingSteps = ['begun', 'built', 'recorded', 'in-place'] as const;
export type PublishingStep = (typeof publishingSteps)[number];

/** Where it is published, and by what. */
export interface PublishingSite {
	db: Database.Database;
	atlasFile: string;
	/**
	 * Builds the atlas of a publication into a file. Resolves to a sentence on how it went, for the trail; rejects with
	 * the reason when it cannot be built.
	 */
	build: (publication: number, file: string) => Promise<string>;
	onStep?: (step: PublishingStep) => void;
}

/**
 * Makes a return or a release public, or goes back to an earlier state; takes as long as a build of the atlas does.
 * Gives the number of the publication. Rejects with PublicationError, whose message is for the editor, when it was not
 * published: what the public sees is then unchanged.
 */
export async function publish(change: PublicationChange, actor: Actor, note?: string): Promise<number> {
	const site = { db: contributions(), atlasFile: settings.atlasFile, build: buildCandidate };
	const publication = await publishOn(site, change, actor, note);
	lookForAtlas();
	return publication;
}

/** As publish, on a site other than this one. */
export async function publishOn(
	site: PublishingSite,
	change: PublicationChange,
	actor: Actor,
	note?: string
): Promise<number> {
	const { db, atlasFile, build, onStep } = site;
	const unlock = tellingEditor(atlasFile, () => takeAtlasLock(atlasFile));
	if (!unlock) throw new PublicationError(BUSY);
	try {
		const publication = tellingEditor(db.name, () => {
			failUnfinished(db);
			clearCandidates(atlasFile);
			return beginPublication(db, change, actor, note);
		});
		onStep?.('begun');
		const candidate = candidateFile(atlasFile, publication);
		try {
			const said = await build(publication, candidate);
			onStep?.('built');
			finishPublication(db, publication, actor, said);
		} catch (error) {
			rmSync(candidate, { force: true });
			const fault = storageError(error, candidate);
			const reason = fault instanceof Error ? fault.message : String(fault);
			noteFailure(() => failPublication(db, publication, reason, actor));
			throw new PublicationError(`It was not published. ${reason}`, { cause: error });
		}
		onStep?.('recorded');
		putInPlace(candidate, atlasFile);
		onStep?.('in-place');
		return publication;
	} finally {
		unlock();
	}
}

/** Does what comes before the building; a disk that does not let it is told to the editor, for nothing has been changed. */
function tellingEditor<Result>(file: string, work: () => Result): Result {
	try {
		return work();
	} catch (error) {
		const fault = storageError(error, file);
		if (!(fault instanceof StorageError)) throw error;
		throw new PublicationError(`It was not published. ${fault.message}`, { cause: error });
	}
}

/** Where a full disk keeps even the failure from being noted, the next to publish notes it (failUnfinished). */
function noteFailure(note: () => void): void {
	try {
		note();
	} catch (error) {
		log.error(error, 'a publication failed, and that could not be noted');
	}
}
