import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentAtlasFile } from '../../../../../tests/unit/built-atlas.ts';
import { legalAidSubjects } from '../../../atlas/legal-aid-2015.ts';
import { sharedFile, sharedReleasesExist } from '../../../releases/shared-files.ts';
import type * as databaseModule from '../../database.ts';
import type * as areasModule from '../../queries/areas.ts';
import type * as sectionModule from './legal-aid.ts';

let atlas: typeof databaseModule;
let areas: typeof areasModule;
let section: typeof sectionModule.legalAidSection;

beforeAll(async () => {
	// The file is read once, when the modules are loaded.
	process.env.ATLAS_DB = currentAtlasFile();
	atlas = await import('../../database.ts');
	areas = await import('../../queries/areas.ts');
	({ legalAidSection: section } = await import('./legal-aid.ts'));
}, 60_000);
afterAll(() => void atlas.atlas().close());

const of = (code: string) => {
	const area = areas.findArea(code);
	const found = area && section(area);
	if (!found) throw new Error(`nothing of ${code}`);
	return found;
};
/** The rows of one table: name, then cells in the order of its columns. */
const rowsOf = (code: string, at = 0) => {
	const table = of(code).tables[at];
	return table?.rows.map(({ name, cells }) => [name, ...table.columns.map(({ key }) => cells[key]?.text)]);
};

describe('legal aid in November 2015', () => {
	it('Hackney had 32 offices, 16 of them for debt and 7 for immigration, and 5 places visited', () => {
		expect(of('E09000012').title).toBe(
			'How it was: 32 legal aid offices were listed in Hackney in November 2015'
		);
		const rows = rowsOf('E09000012');
		expect(rows).toHaveLength(15);
		for (const row of [
			['Debt', '16', 'none listed'],
			['Housing', '16', 'none listed'],
			['Welfare benefits', 'none listed', 'none listed'],
			['Community care', '5', 'none listed'],
			['Immigration and asylum', '7', 'none listed'],
			['Family mediation', '1', '5']
		])
			expect(rows).toContainEqual(row);
	});

	it('is set out by borough for London, its boards and their parts, and adds up alike', () => {
		const london = rowsOf('E12000007', 1) ?? [];
		expect(london).toHaveLength(33);
		expect(london).toContainEqual(['Hackney', '32', '16', '16', '5', '7', '5']);
		const sum = (rows: typeof london) => rows.reduce((total, [, all]) => total + Number(all), 0);
		expect(sum(london)).toBe(819);
		for (const type of ['icb', 'sub-icb'] as const) {
			const parts = areas.listAreas(type).map(({ code }) => rowsOf(code, 1) ?? []);
			expect(parts.flat().toSorted()).toEqual(london.toSorted());
		}
		expect(of('E12000007').sentence).toContain(
			'264 places were listed that staff of an office visited, mostly for family mediation'
		);
		expect(of('E12000007').sentence).toContain('No office in London was listed for welfare benefits.');
	});

	it('says so where a small area had none, and where its borough stands; a network has no such part', () => {
		const had = new Set(
			atlas
				.atlas()
				.prepare('select lsoa from legal_aid_2015')
				.pluck()
				.all()
				.map((code) => String(code))
		);
		const none = areas.listAreas('lsoa').find(({ code }) => !had.has(code));
		const empty = of(none?.code ?? '');
		expect(empty.title).toContain('no legal aid office was listed in');
		expect(empty.tables).toEqual([]);
		expect(empty.around?.href).toMatch(/^\/areas\/E09\d{6}-.+#legal-aid-2015$/);
		const [first = ''] = had;
		expect(of(first).tables[0]?.rows.length).toBeGreaterThan(0);
		const [network] = areas.listAreas('pcn');
		expect(network && section(network)).toBeNull();
	});

	it('is in no figure, no place on a map and no entry of the directory', () => {
		const count = (sql: string) => atlas.atlas().prepare(sql).pluck().get('legal-aid-2015-11');
		expect(count('select count(*) from source where id = ?')).toBe(1);
		expect(count('select count(*) from figure where source = ?')).toBe(0);
		expect(count('select count(*) from point where source = ?')).toBe(0);
		expect(count('select count(*) from standard_item where source = ?')).toBe(0);
	});

	it.skipIf(!sharedReleasesExist)(
		'is what the list has, counted without our reader (skipped where ../shared/data is absent)',
		() => {
			const { bytes } = sharedFile('advice/legal-aid-providers-2015-11-london.csv');
			const list = parse(Buffer.from(bytes), { columns: true }) as unknown as Record<string, string>[];
			const words = { DEB: 'Debt', HOU: 'Housing', COM: 'Community care', IMMAS: 'Immigration and asylum' };
			const offices = list.filter(({ kind }) => kind === 'office');
			const boroughs = rowsOf('E12000007', 1) ?? [];
			const byCode = areas.listAreas('borough');
			expect(boroughs.length).toBe(byCode.length);
			for (const { code, name } of byCode) {
				const here = offices.filter(({ lad_code }) => lad_code === code);
				const found = Object.fromEntries((rowsOf(code) ?? []).map(([subject, office]) => [subject, office]));
				expect(boroughs.find(([borough]) => borough === name)?.[1], name).toBe(String(here.length));
				for (const [word, subject] of Object.entries(words)) {
					const counted = here.filter(({ categories = '' }) => categories.split(' ').includes(word)).length;
					expect(found[subject], `${name}, ${subject}`).toBe(counted === 0 ? 'none listed' : String(counted));
				}
			}
			expect(Object.values(legalAidSubjects)).toEqual(expect.arrayContaining(Object.values(words)));
		}
	);
});
