import type { Browser, Page } from '@playwright/test';
import type Database from 'better-sqlite3';
import { madeUpAnswers } from '../../src/lib/atlas/returns/made-up-answers.ts';
import type { Answers } from '../../src/lib/atlas/returns/questions.ts';
import type { ChangeLog } from '../../src/lib/releases/change-log/change-log.ts';
import { addCorrection } from '../../src/lib/server/contributions/corrections.ts';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { headPublication } from '../../src/lib/server/contributions/publications.ts';
import { saveReturn, submitReturn } from '../../src/lib/server/contributions/returns.ts';
import type { ReturnCopy } from '../../src/lib/server/contributions/returns.ts';
import { addUpload } from '../../src/lib/server/contributions/uploads.ts';
import type { OwnServer } from './own-server.ts';
import { makeAccount, signIn } from './people.ts';

/** People of the desk. All made up. */
export const people = {
	eve: { email: 'eve@made-up.example', name: 'Eve Editor', role: 'editor' },
	ben: { email: 'ben@made-up.example', name: 'Ben Editor', role: 'editor' },
	ada: { email: 'ada@made-up.example', name: 'Ada Administrator', role: 'administrator' },
	vic: { email: 'vic@made-up.example', name: 'Vic Viewer', role: 'viewer' },
	ann: { email: 'ann@made-up.example', name: 'Ann Contributor', role: 'contributor', boroughs: ['E09000012'] }
} as const;

const ann = { id: 'made-up-ann', name: 'Ann Contributor' };
const eve = { id: 'made-up-eve', name: 'Eve Editor' };

/** Runs something on the contributions of a site while it serves. */
export function withContributions<T>(
	{ contributionsFile }: Pick<OwnServer, 'contributionsFile'>,
	act: (db: Database.Database) => T
): T {
	const db = openContributions(contributionsFile);
	try {
		return act(db);
	} finally {
		db.close();
	}
}

/** A return that waits to be checked, with other answers where given. Gives its number. */
export const submittedReturn = (
	server: OwnServer,
	borough: string,
	period = '2026-09-30',
	others: Answers = {}
): number =>
	withContributions(server, (db) => {
		const { saved } = saveReturn(db, ann, {
			borough,
			period,
			basedOn: 0,
			answers: { ...madeUpAnswers, 'editor-note': 'For your eyes alone.', 'self-referrals': 3, ...others }
		}) as { saved: { id: number; revision: number } };
		submitReturn(db, ann, saved.id, saved.revision);
		return saved.id;
	});

/**
 * A return that says other things than the one before it, which stands as published (without the build): referrals have
 * risen tenfold, and the borough says why. Gives its number.
 */
export const changedReturn = (server: OwnServer, borough: string): number =>
	withContributions(server, (db) => {
		const june = submitted(db, borough, '2026-06-30', { ...madeUpAnswers, volunteers: 12 });
		db.prepare(
			`insert into publication (slot, return_id, revision, state, published_by, published_by_name, published_at)
			 values (?, ?, ?, 'published', 'made-up-eve', 'Eve Editor', '2026-11-20T10:00:00.000Z')`
		).run(`return:${borough}:2026-06-30`, june.id, june.revision);
		const { volunteers: _, ...others } = madeUpAnswers;
		const answers = { ...others, referrals: 2100, 'public-note': 'Two schemes joined.' };
		return submitted(db, borough, '2026-09-30', answers, { referrals: 'Two schemes joined.' }).id;
	});

function submitted(
	db: Database.Database,
	borough: string,
	period: string,
	answers: Answers,
	reasons: Parameters<typeof submitReturn>[4] = {}
) {
	const { saved } = saveReturn(db, ann, { borough, period, basedOn: 0, answers }) as { saved: ReturnCopy };
	const outcome = submitReturn(db, ann, saved.id, saved.revision, {
		...reasons,
		volunteers: 'They moved on.'
	});
	if (!('moved' in outcome)) throw new Error(JSON.stringify(outcome));
	return outcome.moved;
}

/** Made up: what a release might change. */
const changeLog: ChangeLog = {
	kind: 'workforce',
	period: '2026-09-30',
	current: '2026-06-30',
	place: 'newest',
	unchanged: false,
	summary: 'Link workers rise by 4.5 full-time posts, to 388.0; one network no longer made a return.',
	totals: [
		{ label: 'Link workers, full-time posts', decimals: 1, before: 383.5, after: 388 },
		{ label: 'Networks with a link worker', decimals: 0, before: 170, after: 169 }
	],
	sorts: [
		{
			sort: 'networks that made a return',
			added: { entries: [], more: 0 },
			gone: { entries: [{ code: 'U00001', name: 'Made-up North PCN' }], more: 2 },
			changed: {
				entries: [
					{
						code: 'U00002',
						name: 'Made-up South PCN',
						fields: [{ field: 'link workers, FTE', from: '1.0', to: '2.5' }]
					}
				],
				more: 0
			}
		}
	],
	odd: [
		{
			message: '2 records are more than one full-time post each.',
			where: { entries: ['Made-up South PCN, row 12', '=Made-up East PCN, row 40'], more: 0 }
		}
	],
	notRecomputed: [],
	blockers: []
};

/** An upload that waits for a decision; its bytes are no release. Gives its number. */
export const checkedUpload = (server: OwnServer, part: Partial<ChangeLog> = {}): number =>
	withContributions(server, (db) =>
		addUpload(db, eve, {
			kind: 'workforce',
			period: '2026-09-30',
			changeLog: { ...changeLog, ...part },
			checkedAgainst: headPublication(db),
			fileName: 'made-up-workforce.csv',
			bytes: new TextEncoder().encode(`made up ${JSON.stringify(part)} ${Math.random()}`)
		})
	);

export const reportedMistake = (server: OwnServer, message: string): number =>
	withContributions(server, (db) =>
		addCorrection(db, { subject: 'area:E09000012', subjectName: 'Hackney', message })
	);

export async function makePeople(server: OwnServer): Promise<void> {
	for (const person of Object.values(people))
		await makeAccount(server, { ...person, boroughs: [...('boroughs' in person ? person.boroughs : [])] });
}

/** Opens a page, signed in as one of the people, on a server that a test starts later. */
export const pagesOn =
	(server: () => OwnServer) =>
	async (browser: Browser, who: 'eve' | 'ben' | 'vic', path: string): Promise<Page> => {
		const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
		await signIn(page, server(), people[who].email, undefined, path);
		return page;
	};

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
