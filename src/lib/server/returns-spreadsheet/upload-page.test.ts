import type Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Answers } from '../../atlas/returns/questions.ts';
import { openContributions } from '../contributions/database.ts';
import { saveReturn, submitReturn } from '../contributions/returns.ts';
import { brent, hackney, kensington, PERIOD, TODAY } from './made-up-answers.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { uploadView } from './upload-page.ts';

const actor = { id: 'ada', name: 'Ada Example' };
const boroughs = [hackney, brent, kensington];
/** Enough to submit; made up. */
const whole: Answers = {
	stage: 'whole-population',
	'self-referral': 'yes',
	'referral-routes': ['education', 'libraries'],
	'offline-route': 'yes',
	'advice-in-health': 'no',
	'supported-workforce': 'partly',
	'funded-partners': 'no',
	referrals: 200
};

let db: Database.Database;
beforeEach(() => {
	db = openContributions(join(mkdtempSync(join(tmpdir(), 'atlas-sheets-')), 'contributions.db'));
});
afterEach(() => db.close());

function submitted(borough: { code: string }, period: string) {
	const outcome = saveReturn(db, actor, { borough: borough.code, period, basedOn: 0, answers: whole });
	if (!('saved' in outcome)) throw new Error('conflict');
	expect(submitReturn(db, actor, outcome.saved.id, outcome.saved.revision)).toHaveProperty('moved');
}
async function view(...rows: string[]) {
	const bytes = new TextEncoder().encode(['borough-code,quarter,referrals', ...rows, ''].join('\n'));
	return uploadView(db, await readSpreadsheet({ name: 'a.csv', bytes }, boroughs, TODAY));
}

it('says what saving a row does beside changing answers', async () => {
	submitted(hackney, PERIOD);
	submitted(brent, '2026-06-30');
	const all = boroughs.map(({ code }) => `${code},${PERIOD},1234`);
	const { saves } = await view(...all);
	expect(saves.map(({ note }) => note)).toEqual([
		'Submitted: saving makes it a draft again, to be submitted anew.',
		'Not begun yet: saving begins it. Changes are against the last return.',
		'Not begun yet: saving begins it.'
	]);
	expect(saves.map(({ changes }) => changes[0])).toEqual([
		{ heading: 'Referrals in the quarter', from: '200', to: '1,234' },
		{ heading: 'Referrals in the quarter', from: '200', to: '1,234' },
		{ heading: 'Referrals in the quarter', from: 'Not answered', to: '1,234' }
	]);
});

it('names rows that change nothing, and counts the errors it does not list', async () => {
	submitted(hackney, PERIOD);
	const wrong = Array.from({ length: 150 }, () => 'E0,then,many');
	const { unchanged, empty, errors, errorCount, wrongRows } = await view(
		`${hackney.code},${PERIOD},200`,
		`${brent.code},${PERIOD},`,
		...wrong
	);
	expect(unchanged).toEqual(['Hackney (July to September 2026)']);
	expect(empty).toEqual(['Brent (July to September 2026)']);
	expect([wrongRows, errorCount, errors.length]).toEqual([150, 450, 200]);
	expect(errors[3]).toMatchObject({ row: 5, column: 'A', place: '' });
});
