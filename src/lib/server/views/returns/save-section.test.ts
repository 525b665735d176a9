import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { sectionNamed } from '../../../atlas/returns/sections.ts';
import type { Section } from '../../../atlas/returns/questions.ts';
import { migrate } from '../../contributions/migrate.ts';
import { returnFor, saveReturn } from '../../contributions/returns.ts';
import type { OpenReturn } from './open-return.ts';
import { revisionIn, saveSection, typedIn } from './save-section.ts';

let db: Database.Database;
beforeEach(() => {
	db = new Database(':memory:');
	migrate(db);
});

const borough = { code: 'E09000012', name: 'Hackney' };
const period = '2026-09-30';
const bob = { id: 'bob', name: 'Bob' };
/** The return as Ann opens it now. Made up. */
const open = (): OpenReturn => ({
	person: { id: 'ann', name: 'Ann', email: 'ann@example.org', role: 'contributor', boroughs: [borough.code] },
	borough,
	period,
	copy: returnFor(db, borough.code, period),
	previous: null
});
const stands = () => returnFor(db, borough.code, period);
const bobSaves = (answers: object) =>
	saveReturn(db, bob, { borough: borough.code, period, basedOn: stands()?.revision ?? 0, answers });

function formOf(fields: [string, string][]): FormData {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
}

describe('what a form holds', () => {
	const people = sectionNamed('people') as Section;

	it('is read for the questions of its section and no others', () => {
		const form = formOf([
			['hosted-by', ''],
			['hosted-by', 'charity'],
			['volunteers', '3'],
			['stage', 'none'],
			['state', 'published']
		]);
		expect(typedIn(form, people)).toEqual({ 'hosted-by': ['', 'charity'], volunteers: ['3'] });
	});

	it('names a copy by a plain number', () => {
		expect(revisionIn(formOf([['revision', '12']]))).toBe(12);
		for (const text of ['', '-1', '1e3', '1.5', '9999999999']) {
			expect(revisionIn(formOf([['revision', text]]))).toBeNull();
		}
		expect(revisionIn(formOf([]))).toBeNull();
	});
});

describe('saving a section', () => {
	it('keeps what could be read, and leaves as it was what could not and what was not asked', () => {
		bobSaves({ stage: 'none', referrals: 5, volunteers: 2 });
		const saved = saveSection(db, open(), 1, { referrals: 'many', volunteers: ['3'] });
		expect(saved.errors.map(({ question }) => question)).toEqual(['referrals']);
		expect(stands()?.answers).toEqual({ stage: 'none', referrals: 5, volunteers: 3 });
	});

	it('takes an answer out when its field is emptied', () => {
		bobSaves({ referrals: 5, volunteers: 2 });
		saveSection(db, open(), 1, { referrals: [''] });
		expect(stands()?.answers).toEqual({ volunteers: 2 });
	});

	it('puts changes to different answers together', () => {
		bobSaves({ referrals: 5 });
		const opened = open();
		bobSaves({ referrals: 5, volunteers: 9 });
		expect(saveSection(db, opened, 1, { referrals: ['6'] })).toMatchObject({ merged: true, clashes: [] });
		expect(stands()?.answers).toEqual({ referrals: 6, volunteers: 9 });
	});

	it('saves nothing where both changed the same answer, and says which', () => {
		bobSaves({ referrals: 5 });
		const opened = open();
		bobSaves({ referrals: 7 });
		const saved = saveSection(db, opened, 1, { referrals: ['6'], volunteers: ['1'] });
		expect(saved).toMatchObject({ clashes: ['referrals'], mine: { referrals: 6, volunteers: 1 } });
		expect(stands()).toMatchObject({ revision: 2, answers: { referrals: 7 } });
	});

	it('refuses a form drawn from a copy there never was', () => {
		expect(saveSection(db, open(), 4, { referrals: ['6'] }).copy).toBeNull();
		expect(stands()).toBeNull();
	});
});
