import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findingIds, findingOf } from '../../src/lib/atlas/quality/findings.ts';
import type { FindingId } from '../../src/lib/atlas/quality/findings.ts';
import { builtAtlas, csvRows } from './built-atlas.ts';
import type { BuiltAtlas } from './built-atlas.ts';

let atlas: BuiltAtlas;
beforeAll(() => (atlas = builtAtlas()));
afterAll(() => atlas.close());

const row = (id: FindingId) =>
	atlas.rows<{ count: number; out_of: number; examples: string }>(
		'select count, out_of, examples from finding where id = ?',
		id
	)[0];

describe('the report of the build', () => {
	it('has every finding of the list, found or not, with as many names as it can show', () => {
		const ids = atlas.rows<{ id: string }>('select id from finding order by position').map(({ id }) => id);
		expect(ids).toEqual(findingIds);
		for (const id of findingIds) {
			const { count = -1, out_of = null, examples = '[]' } = row(id) ?? {};
			expect(out_of === null || count <= out_of, id).toBe(true);
			expect((JSON.parse(examples) as string[]).length, id).toBeLessThanOrEqual(count);
		}
	});

	it('counts what the tables themselves show, read without any of our readers', () => {
		const [pcns, staff] = [csvRows('areas/pcns.csv'), csvRows('provision/pcn-staff.csv')];
		const practices = csvRows('areas/practices.csv');
		const libraries = csvRows('provision/libraries.csv');
		expect(row('networks-no-return')).toMatchObject({ count: pcns.length - staff.length, out_of: 203 });
		expect(row('networks-none-recorded')?.count).toBe(
			staff.filter((one) => Number(one.link_worker_fte) === 0).length
		);
		expect(row('practices-no-network')?.count).toBe(practices.filter(({ pcn }) => pcn === '').length);
		expect(row('practices-unplaced')?.count).toBe(practices.filter(({ lsoa }) => lsoa === '').length);
		expect(row('libraries-closed')?.count).toBe(libraries.filter(({ open }) => open === 'false').length);
		expect(row('older-poverty-withheld')?.count).toBe(
			csvRows('need/deprivation.csv').filter((one) => one.older_poverty_count === '').length
		);
		expect(row('boroughs-no-return')).toMatchObject({ count: 33, out_of: 33 });
	});

	it('names who made no return, and which quarters are not held', () => {
		const names = JSON.parse(row('networks-no-return')?.examples ?? '[]') as string[];
		expect(names).toHaveLength(7);
		for (const name of names) expect(atlas.one('select count(*) from area where name = ?', name)).toBe(1);
		expect(row('quarters-not-held')).toMatchObject({ count: 14, out_of: 26 });
		expect(row('quarters-not-held')?.examples).toContain('December 2022');
	});
});

const workforce = '../shared/data/nhs/pcn-workforce-individual-2026-06-london.csv';
it.skipIf(!existsSync(workforce))(
	'agrees with the workforce release itself (skipped without ../shared): eight records of more than one post',
	() => {
		const lines = readFileSync(workforce, 'utf8').trim().split(/\r?\n/).slice(1);
		const linkWorkers = lines.filter((line) => line.includes(',Social Prescribing Link Workers,'));
		const large = linkWorkers.filter((line) => Number(line.split(',').at(-2)) > 1);
		expect(row('staff-large-posts')).toMatchObject({ count: large.length, out_of: linkWorkers.length });
		expect(large.length).toBe(8);
	}
);

it('says of each finding why, and what is done about it', () => {
	for (const id of findingIds) {
		const { one, many, why, effect } = findingOf(id);
		expect(why, id).toMatch(/^[A-Z].*\.$/);
		expect(effect, id).toMatch(/^[A-Z].*\.$/);
		expect(one, id).not.toBe(many);
	}
});
