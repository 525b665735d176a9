import type Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
	formMark,
	MOST_AN_HOUR,
	MOST_AN_HOUR_ABOUT_ONE,
	SECONDS_TO_WRITE,
	takeReport
} from './correction-intake.ts';
import { openContributions } from './database.ts';

let folder: string;
let db: Database.Database;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-intake-'));
	db = openContributions(join(folder, 'contributions.db'));
});
afterEach(() => {
	db.close();
	rmSync(folder, { recursive: true });
});

const hackney = { subject: 'area:E09000012', subjectName: 'Hackney' };
const stored = () => db.prepare('select count(*) from correction').pluck().get();
const aMinuteAgo = () => Date.now() - 60_000;

function send(
	message: string,
	{ about = hackney, mark = formMark(about.subject, aMinuteAgo()), trap = '' } = {}
) {
	return takeReport(db, about, { message, mark, trap }).refusal;
}

it('stores a report, once, however often the button is pressed', () => {
	expect(send('The phone number is wrong.')).toBeNull();
	expect(send('the phone number is wrong. ')).toBeNull();
	expect(stored()).toBe(1);
});

it('asks for words, and for no more than fit', () => {
	expect(send('   ')).toMatch(/^Say what is wrong/);
	expect(send('x'.repeat(1_001))).toBe('Use 1,000 characters or fewer. You have used 1,001.');
	expect(send('x'.repeat(1_000))).toBeNull();
	expect(stored()).toBe(1);
});

it('refuses a script kindly: the hidden field, the haste, a form of its own making or of another page', () => {
	const message = 'Visit my website now.';
	expect(send(message, { trap: 'https://example.org' })).toMatch(/^Leave the last field empty/);
	const justNow = formMark(hackney.subject, Date.now() - (SECONDS_TO_WRITE - 1) * 1_000);
	expect(send(message, { mark: justNow })).toMatch(/^That was very quick/);
	for (const mark of ['', 'made.up', formMark('area:E09000001', aMinuteAgo())]) {
		expect(send(message, { mark })).toMatch(/open for a long time/);
	}
	const twoDaysAgo = formMark(hackney.subject, Date.now() - 48 * 3_600_000);
	expect(send(message, { mark: twoDaysAgo })).toMatch(/open for a long time/);
	expect(stored()).toBe(0);
});

it('takes only so many an hour about one page, and on the whole', () => {
	for (let n = 0; n < MOST_AN_HOUR_ABOUT_ONE; n += 1) expect(send(`Mistake number ${n} of them.`)).toBeNull();
	expect(send('One more mistake here.')).toMatch(/^Many reports/);
	for (let n = MOST_AN_HOUR_ABOUT_ONE; n < MOST_AN_HOUR; n += 1) {
		const about = { subject: `area:U${n}`, subjectName: 'Made up' };
		expect(send(`Mistake number ${n} of them.`, { about })).toBeNull();
	}
	expect(send('Another mistake.', { about: { subject: 'area:U1', subjectName: 'Made up' } })).toMatch(
		/^Many reports/
	);
	expect(stored()).toBe(MOST_AN_HOUR);
});

it('takes the same words about three pages, not four', () => {
	const answers = ['area:1', 'area:2', 'area:3', 'area:4'].map((subject) =>
		send('The map is out of date.', { about: { subject, subjectName: 'Made up' } })
	);
	expect(answers.slice(0, 3)).toEqual([null, null, null]);
	expect(answers[3]).toMatch(/^The same words/);
});
