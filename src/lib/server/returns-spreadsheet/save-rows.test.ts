import type Database from 'better-sqlite3';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers } from '../../atlas/returns/questions.ts';
import { auditTrail } from '../contributions/audit.ts';
import { openContributions } from '../contributions/database.ts';
import { returnFor, saveReturn, submitReturn } from '../contributions/returns.ts';
import { forgetReading, keepReading, keptReading } from './kept-readings.ts';
import { errorList } from './error-list.ts';
import { brent, hackney, kensington, PERIOD, TODAY } from './made-up-answers.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { planRows } from './row-changes.ts';
import { saveRows } from './save-rows.ts';
import { templateCsv } from './template-csv.ts';
import { templateRows } from './template-rows.ts';
import { templateWorkbook } from './template-workbook.ts';

const actor = { id: 'ada', name: 'Ada Example' };
const other = { id: 'bea', name: 'Bea Example' };
const boroughs = [hackney, brent, kensington];
const encode = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readSpreadsheet({ name: 'returns.csv', bytes }, boroughs, TODAY);
const row = (code: string, referrals: number | string) => `${code},${PERIOD},${referrals}\n`;
const file = (...rows: string[]) => encode(`borough-code,quarter,referrals\n${rows.join('')}`);

let db: Database.Database;
beforeEach(() => {
	db = openContributions(join(mkdtempSync(join(tmpdir(), 'atlas-sheets-')), 'contributions.db'));
});
afterEach(() => db.close());

function draft(borough: { code: string }, answers: Answers, period = PERIOD, by = actor) {
	const basedOn = returnFor(db, borough.code, period)?.revision ?? 0;
	const outcome = saveReturn(db, by, { borough: borough.code, period, basedOn, answers });
	if (!('saved' in outcome)) throw new Error('conflict');
	return outcome.saved;
}
/** Answers enough to submit. */
const whole: Answers = {
	stage: 'whole-population',
	'self-referral': 'yes',
	'referral-routes': ['education', 'libraries'],
	'offline-route': 'yes',
	'advice-in-health': 'no',
	'supported-workforce': 'partly',
	'funded-partners': 'no'
};

describe('a template that comes back as it went out', () => {
	it.each(['csv', 'xlsx'])('changes nothing, and starts nothing unasked (%s)', async (format) => {
		const june = draft(hackney, { ...whole, referrals: 210 }, '2026-06-30');
		expect(submitReturn(db, actor, june.id, june.revision)).toHaveProperty('moved');
		draft(brent, { ...whole, 'public-note': '=1+1', 'hosted-fte': 1.25 });
		const rows = templateRows(db, boroughs, PERIOD);
		const bytes = format === 'csv' ? encode(templateCsv(rows)) : await templateWorkbook(rows, PERIOD);
		const plans = planRows(db, await read(bytes));
		expect(plans.map(({ borough, kind }) => [borough?.name, kind])).toEqual([
			['Hackney', 'carried'],
			['Brent', 'unchanged'],
			['Kensington and Chelsea', 'empty']
		]);
		expect(plans[0]).toMatchObject({ basedOn: 0, standing: null, changes: [] });
	});
});

describe('saving rows', () => {
	it('shows each change against the draft, leaves questions without a column, and takes away what is empty', async () => {
		draft(hackney, { ...whole, referrals: 200, volunteers: 3 });
		draft(brent, { referrals: 9 });
		const reading = await read(file(row(hackney.code, 210), row(brent.code, '')));
		const plans = planRows(db, reading);
		expect(plans).toMatchObject([
			{ kind: 'changes', changes: [{ question: 'referrals', before: 200, after: 210 }], basedOn: 1 },
			{ kind: 'changes', changes: [{ question: 'referrals', before: 9, after: undefined }] }
		]);
		const chosen = [
			{ row: 2, basedOn: 1 },
			{ row: 3, basedOn: 1 }
		];
		expect(saveRows(db, actor, reading, chosen)).toMatchObject({ saved: [{ revision: 2 }, { revision: 2 }] });
		expect(returnFor(db, hackney.code, PERIOD)?.answers).toEqual({ ...whole, referrals: 210, volunteers: 3 });
		expect(returnFor(db, brent.code, PERIOD)?.answers).toEqual({});
		expect(auditTrail(db, { subject: `return:${hackney.code}:${PERIOD}` })[0]).toMatchObject({
			actor: 'ada',
			action: 'save-return',
			before: { referrals: 200 },
			after: { referrals: 210 }
		});
	});

	it('saves the chosen rows alone, and never a wrong one', async () => {
		const reading = await read(file(row(hackney.code, 5), row(brent.code, 'many'), row(kensington.code, 7)));
		expect(planRows(db, reading).map(({ kind }) => kind)).toEqual(['changes', 'wrong', 'changes']);
		const outcome = saveRows(db, actor, reading, [
			{ row: 2, basedOn: 0 },
			{ row: 3, basedOn: 0 }
		]);
		expect(outcome).toMatchObject({ saved: [{ borough: hackney.code, answers: { referrals: 5 } }] });
		expect(returnFor(db, brent.code, PERIOD)).toBeNull();
		expect(returnFor(db, kensington.code, PERIOD)).toBeNull();
	});

	it('stores nothing when someone has saved one of the returns meanwhile, and can be asked again', async () => {
		draft(hackney, { referrals: 1 });
		const reading = await read(file(row(hackney.code, 5), row(brent.code, 6)));
		draft(hackney, { referrals: 1, volunteers: 8 }, PERIOD, other);
		const chosen = [
			{ row: 2, basedOn: 1 },
			{ row: 3, basedOn: 0 }
		];
		expect(saveRows(db, actor, reading, chosen)).toMatchObject({
			conflicts: [{ borough: hackney, basedOn: 2, standing: { savedBy: 'Bea Example' } }]
		});
		expect(returnFor(db, brent.code, PERIOD)).toBeNull();
		const again = [
			{ row: 2, basedOn: 2 },
			{ row: 3, basedOn: 0 }
		];
		expect(saveRows(db, actor, reading, again)).toHaveProperty('saved.length', 2);
		expect(returnFor(db, hackney.code, PERIOD)?.answers).toEqual({ referrals: 5, volunteers: 8 });
	});
});

describe('between handing in and choosing', () => {
	const person = (id: string) =>
		db
			.prepare(
				`insert into user (id, name, email, createdAt, updatedAt) values (?, 'Made up', ? || '@example.org', '2026-01-01', '2026-01-01')`
			)
			.run(id, id);

	it('is kept for the person alone, for a time, and a few at most', async () => {
		person('ada');
		person('bea');
		const reading = await read(file(row(hackney.code, 5)));
		const id = keepReading(db, 'ada', reading, '2026-11-21T08:00:00.000Z');
		const at = '2026-11-21T19:59:00.000Z';
		expect(keptReading(db, 'ada', id, at)).toEqual(reading);
		expect(keptReading(db, 'bea', id, at)).toBeNull();
		expect(keptReading(db, 'ada', id, '2026-11-21T20:00:00.000Z')).toBeNull();
		forgetReading(db, 'bea', id);
		expect(keptReading(db, 'ada', id, at)).not.toBeNull();
		for (let minute = 0; minute < 5; minute += 1)
			keepReading(db, 'ada', reading, `2026-11-21T09:0${minute}:00.000Z`);
		expect(keptReading(db, 'ada', id, at)).toBeNull();
		expect(db.prepare('select count(*) from spreadsheet_upload').pluck().get()).toBe(5);
		keepReading(db, 'bea', reading, '2026-11-23T09:00:00.000Z');
		expect(db.prepare('select user from spreadsheet_upload').pluck().all()).toEqual(['bea']);
	});

	it('can be taken away as a list of errors that runs in no spreadsheet', async () => {
		const reading = await read(file(row(hackney.code, '=1+1'), row(brent.code, 3), row('E1', 4)));
		const lines = errorList(reading).split('\r\n');
		expect(lines[0]).toBe('\uFEFFRow,Column,Heading,Borough,Found,What is wrong');
		expect(lines[1]).toBe(
			`2,C,Referrals in the quarter,Hackney,'=1+1,"Enter a number in figures, such as 12, or leave it empty if it is not known."`
		);
		expect(lines[2]).toContain(
			'4,A,Borough code,,E1,This is not the code of a borough you write returns for.'
		);
		expect(lines).toHaveLength(4);
	});
});
