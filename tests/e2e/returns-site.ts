import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { madeUpAnswers } from '../../src/lib/atlas/returns/made-up-answers.ts';
import type { Answers } from '../../src/lib/atlas/returns/questions.ts';
import { openContributions } from '../../src/lib/server/contributions/database.ts';
import { returnFor, saveReturn, submitReturn } from '../../src/lib/server/contributions/returns.ts';
import type { Confirmations, ReturnCopy } from '../../src/lib/server/contributions/returns.ts';
import { startOwnServer } from './own-server.ts';
import type { OwnServer } from './own-server.ts';
import { makeAccount, signIn } from './people.ts';

export const hackney = 'E09000012';
export const thisQuarter = '2026-09-30';
export const lastQuarter = '2026-06-30';
export const hackneyPath = `/returns/hackney/${thisQuarter}`;

/** Everyone who might knock. Made up. */
export const people = {
	ann: { email: 'ann@example.org', name: 'Ann Hackney', role: 'contributor', boroughs: [hackney] },
	bob: { email: 'bob@example.org', name: 'Bob Hackney', role: 'contributor', boroughs: [hackney] },
	oli: { email: 'oli@example.org', name: 'Oli Camden', role: 'contributor', boroughs: ['E09000007'] },
	eve: { email: 'eve@example.org', name: 'Eve Editor', role: 'editor', boroughs: [] },
	vic: { email: 'vic@example.org', name: 'Vic Viewer', role: 'viewer', boroughs: [] }
} as const;
export type PersonId = keyof typeof people;

/** A site with those people and one return, of the quarter before, submitted by Hackney. */
export async function returnsSite(): Promise<OwnServer> {
	const server = await startOwnServer({ env: { ATLAS_TODAY: '2026-11-21' } });
	for (const person of Object.values(people)) {
		await makeAccount(server, { ...person, boroughs: [...person.boroughs] });
	}
	put(server, lastQuarter, madeUpAnswers, true);
	return server;
}

/** Saves answers past the form, as Ann; and submits them, with the reasons given for odd ones. */
export function put(
	server: OwnServer,
	period: string,
	answers: Answers,
	submit = false,
	reasons: Confirmations = {}
): ReturnCopy {
	const db = openContributions(server.contributionsFile);
	const ann = { id: 'ann', name: people.ann.name };
	try {
		const basedOn = returnFor(db, hackney, period)?.revision ?? 0;
		const outcome = saveReturn(db, ann, { borough: hackney, period, basedOn, answers });
		if (!('saved' in outcome)) throw new Error('someone else saved it');
		const { id, revision } = outcome.saved;
		if (submit && !('moved' in submitReturn(db, ann, id, revision, reasons)))
			throw new Error('not submitted');
		return returnFor(db, hackney, period) as ReturnCopy;
	} finally {
		db.close();
	}
}

/** A browser of a person's own, signed in. */
export async function enter(
	browser: Browser,
	server: OwnServer,
	person: PersonId,
	options: BrowserContextOptions = {}
): Promise<Page> {
	const context = await browser.newContext({ locale: 'en-GB', ...options });
	const page = await context.newPage();
	await signIn(page, server, people[person].email, undefined, '/returns');
	return page;
}
