/** For tests: a site whose returns, releases and atlas are made up, and quick to build. */
import Database from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers } from '../../atlas/returns/questions.ts';
import type { Edition } from '../build/edition.ts';
import { appendCopy } from '../contributions/append-copy.ts';
import type { Actor } from '../contributions/audit.ts';
import { openContributions } from '../contributions/database.ts';
import { editionAt } from '../contributions/edition.ts';
import { headPublication } from '../contributions/publications.ts';
import { returnFor } from '../contributions/return-copies.ts';
import { addUpload } from '../contributions/uploads.ts';
import type { NewUpload } from '../contributions/uploads.ts';
import type { PublishingSite } from './publish.ts';

export const editor: Actor = { id: 'made-up-editor', name: 'Made-up Editor' };
const contributor: Actor = { id: 'made-up-contributor', name: 'Made-up Contributor' };

export const quarter = '2026-09-30';

/** A return that has come as far as being accepted; again for the same borough, it is a newer copy. */
export function acceptedReturn(db: Database.Database, borough: string, answers: Answers, period = quarter) {
	const accept = db.transaction(() => {
		const before = returnFor(db, borough, period) ?? { borough, period };
		return appendCopy(db, contributor, before, { action: 'accept', state: 'accepted', answers });
	});
	const copy = accept.immediate();
	return { kind: 'return', returnId: copy.id, revision: copy.revision } as const;
}

/** A checked upload that is no real release: only the small atlas takes it. */
export function checkedUpload(db: Database.Database, text: string, blockers: string[] = []) {
	const [kind, period] = ['advice-list', '2026-10-31'] as const;
	const changeLog: NewUpload['changeLog'] = {
		kind,
		period,
		current: '2026-04-01',
		place: 'newest',
		unchanged: false,
		summary: 'Made up.',
		totals: [],
		sorts: [],
		odd: [],
		notRecomputed: [],
		blockers
	};
	const bytes = Buffer.from(text);
	const upload = addUpload(db, editor, {
		...{ kind, period, changeLog, checkedAgainst: headPublication(db) },
		...{ fileName: 'made-up.csv', bytes }
	});
	return { kind: 'release', upload } as const;
}

/** What a small atlas says it was made from. */
const contentOf = ({ returns, releases }: Edition) =>
	JSON.stringify({
		returns,
		releases: releases.map(({ bytes, ...rest }) => ({ ...rest, text: String(bytes) }))
	});

export function writeSmallAtlas(file: string, edition: Edition): void {
	rmSync(file, { force: true });
	const db = new Database(file);
	db.exec('create table meta (key text primary key, value text not null) strict');
	const insert = db.prepare('insert into meta values (?, ?)');
	insert.run('version', contentOf(edition));
	insert.run('edition', String(edition.id));
	db.close();
}

/** Is this small atlas whole, and that of the edition? Undefined when there is no whole one. */
export function smallAtlas(
	file: string
): { edition: number; isOf: (edition: Edition) => boolean } | undefined {
	if (!existsSync(file)) return undefined;
	const db = new Database(file, { readonly: true });
	try {
		if (db.pragma('integrity_check', { simple: true }) !== 'ok') return undefined;
		const find = db.prepare('select value from meta where key = ?').pluck();
		const version = find.get('version');
		return { edition: Number(find.get('edition')), isOf: (edition) => version === contentOf(edition) };
	} finally {
		db.close();
	}
}

/** A site of its own in a folder, that builds small atlases. */
export function madeUpSite(folder: string): PublishingSite & { contributionsFile: string } {
	const contributionsFile = join(folder, 'contributions.db');
	const db = openContributions(contributionsFile);
	return {
		db,
		contributionsFile,
		atlasFile: join(folder, 'atlas.db'),
		build: async (publication, file) => {
			writeSmallAtlas(file, editionAt(db, publication));
			return 'Made up.';
		}
	};
}
