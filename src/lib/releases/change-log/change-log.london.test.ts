import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../server/compiled/read-tables.ts';
import { readUploaded } from '../compile/overlay-read.ts';
import { sharedReleasesExist } from '../shared-files.ts';
import type { PublishedRelease } from '../upload-kinds.ts';
import {
	advicePath,
	englandZip,
	linkWorkerPost,
	listsPath,
	madeUpSeptember,
	mapPath,
	releaseLines,
	releaseOf,
	workforcePath
} from './altered-releases.ts';
import type { ChangeLog } from './change-log.ts';
import { makeChangeLog } from './make-change-log.ts';

const title = sharedReleasesExist
	? 'releases as they may come'
	: 'releases (skipped: ../shared/data is not there)';

describe.skipIf(!sharedReleasesExist)(title, () => {
	const tables = readTables('data');
	const read = ({ kind, fileName, bytes, period }: PublishedRelease) =>
		readUploaded(kind, { name: fileName, bytes }, period);
	const logOf = (
		release: PublishedRelease,
		published: PublishedRelease[] = [],
		today = '2027-12-31'
	): ChangeLog =>
		makeChangeLog(tables, published.map(read), {
			...{ release: read(release), strayRows: [], today }
		});
	const totalsOf = ({ totals }: ChangeLog) =>
		Object.fromEntries(totals.map(({ label, before, after }) => [label, [before, after]]));
	const messages = ({ odd }: ChangeLog) => odd.map(({ message }) => message);

	it('the June workforce of England changes nothing, and its totals are the published ones', () => {
		const zip = englandZip('pcn-workforce-individual-2026-06-england.zip');
		const log = logOf(releaseOf('workforce', '2026-06-30', zip, 'england.zip'));
		expect(log).toMatchObject({ place: 'replacement', unchanged: true, blockers: [] });
		expect(log.summary).toBe('Nothing changes: the site already shows these figures.');
		expect(totalsOf(log)).toMatchObject({
			'Link workers, full-time equivalent': [383.5029, 383.5029],
			'Link-worker records': [456, 456],
			'Networks that record a link worker': [170, 170],
			'Networks that record none': [26, 26],
			'Networks that made no return': [7, 7]
		});
		// 39,940 records in England, 6,201 of them in London.
		expect(messages(log)[0]).toBe('33,739 records of other regions are left out.');
	});

	it('the July map of England changes nothing either', () => {
		const zip = englandZip('gp-reg-pat-prac-map-2026-07-england.zip');
		const log = logOf(releaseOf('practice-map', '2026-07-01', zip, 'england.zip'));
		expect(log).toMatchObject({ place: 'replacement', unchanged: true, blockers: [] });
		expect(totalsOf(log)).toMatchObject({
			Networks: [203, 203],
			Practices: [1131, 1131],
			'Practices in no network': [8, 8]
		});
		expect(messages(log)).toContain('5,008 practices of other regions are left out.');
	});

	it.each([
		['list-sizes', '2026-07-01', listsPath],
		['advice-list', '2026-04-30', advicePath]
	] as const)('the %s the atlas was made from changes nothing', (kind, period, path) => {
		expect(logOf(releaseOf(kind, period, releaseLines(path)))).toMatchObject({
			unchanged: true,
			blockers: []
		});
	});

	it('a September quarter becomes the latest: one network silent, one post more', () => {
		const log = logOf(releaseOf('workforce', '2026-09-30', madeUpSeptember()));
		expect(log).toMatchObject({ place: 'newest', current: '2026-06-30', unchanged: false, blockers: [] });
		expect(log.summary).toBe(
			'30 September 2026 becomes the latest quarter and 30 June 2026 joins the history. Networks that made a return: 1 gone, 1 changed.'
		);
		// 383.5029 - 0.6667 + 1; one record less and one more.
		expect(totalsOf(log)).toMatchObject({
			'Link workers, full-time equivalent': [383.5029, 383.8362],
			'Link-worker records': [456, 456],
			'Networks that record a link worker': [170, 169],
			'Networks that record none': [26, 26],
			'Networks that made no return': [7, 8]
		});
		expect(log.sorts).toEqual([
			{
				sort: 'networks that made a return',
				added: { entries: [], more: 0 },
				gone: { entries: [{ code: 'U00070', name: 'West Merton PCN' }], more: 0 },
				changed: {
					entries: [
						{
							code: 'U00254',
							name: 'Blackheath and Charlton PCN',
							fields: [
								{ field: 'link workers, FTE', from: '1', to: '2' },
								{ field: 'link-worker records', from: '2', to: '3' }
							]
						}
					],
					more: 0
				}
			}
		]);
		expect(log.odd.slice(1)).toEqual([
			{
				message: '1 network that made a return on 30 June 2026 and makes none now.',
				where: { entries: ['West Merton PCN: had 0.67 FTE'], more: 0 }
			},
			{
				message: '1 network whose link workers fell or rose by more than half.',
				where: { entries: ['Blackheath and Charlton PCN: 1 to 2'], more: 0 }
			}
		]);
	});

	it('a network that the map does not have holds a newer quarter up until its map is published', () => {
		const lines = [...madeUpSeptember(), linkWorkerPost('U99999', '93C', 'Z9B2Z', '0.5')];
		const quarter = releaseOf('workforce', '2026-09-30', lines);
		expect(logOf(quarter).blockers).toEqual([
			'The practice map of 1 July 2026 does not have U99999 (Made Up PCN). Publish the practice map of the same quarter first.'
		]);
		const october = releaseLines(mapPath).map((line) => line.replace(',01Jul2026,', ',01Oct2026,'));
		const map = releaseOf('practice-map', '2026-10-01', october);
		const log = logOf(quarter, [map]);
		expect(log.blockers).toEqual([]);
		expect(messages(log)).toContain(
			'1 network of London not in the practice map: left out, with 0.5 full-time link workers.'
		);
	});

	it('an earlier quarter, in Windows-1252, joins the history and leaves the latest figures alone', () => {
		const lines = releaseLines(workforcePath).map((line) =>
			line.replace(/^([^,]*),2026,6,/, '$1,2022,12,').replace('BATTERSEA PCN', 'BATTERSÉA PCN')
		);
		const bytes = new Uint8Array(iconv.encode(lines.join('\r\n'), 'win1252'));
		const log = logOf(releaseOf('workforce', '2022-12-31', bytes));
		expect(log).toMatchObject({ place: 'earlier', unchanged: false, blockers: [] });
		expect(totalsOf(log)['Link workers, full-time equivalent']).toEqual([null, 383.5029]);
		expect(totalsOf(log)['Networks that made a return']).toEqual([null, 196]);
		const names = log.sorts[0]?.added.entries.map(({ name }) => name);
		expect(names).toContain('BATTERSÉA PCN');
	});

	it('a quarter that is not over may be published, and one that has not begun may not', () => {
		const september = releaseOf('workforce', '2026-09-30', madeUpSeptember());
		expect(logOf(september, [], '2026-07-01').blockers).toEqual([]);
		expect(logOf(september, [], '2026-06-30').blockers).toEqual([
			expect.stringMatching(/^It is dated 30 September 2026, which is still to come\. /)
		]);
	});

	it('a workforce whose role has another name is not taken for one without link workers', () => {
		const renamed = madeUpSeptember().map((line) =>
			line.replaceAll('Social Prescribing Link Worker', 'Connectors')
		);
		expect(logOf(releaseOf('workforce', '2026-09-30', renamed)).blockers).toEqual([
			'No London record has the role “Social Prescribing Link Workers”. The role may have a new name.'
		]);
	});

	it('a map in which practices move, close and open says each, and waits for the list of a new one', () => {
		const lines = releaseLines(mapPath)
			.filter((line) => !line.includes(',E83005,'))
			.map((line) =>
				line.includes(',E83003,') ? line.replace('U33392,BARNET 2 PCN', 'U58538,BARNET 3 PCN') : line
			)
			.map((line) => line.replace(',WEST MERTON PCN', ',MERTON WEST PCN').replace('01Jul2026', '01Oct2026'));
		const opened = lines[1]?.replace(/,E83003,[^,]*,/, ',E99999,THE MADE UP SURGERY,') ?? '';
		const log = logOf(releaseOf('practice-map', '2026-10-01', [...lines, opened]));
		expect(log.blockers).toEqual([
			'There is no list size for E99999 (The Made Up Surgery). Publish the list sizes of the same month first.'
		]);
		const [networks, practices] = log.sorts;
		expect(networks?.changed.entries).toEqual([
			{
				code: 'U00070',
				name: 'Merton West PCN',
				fields: [{ field: 'name', from: 'West Merton PCN', to: 'Merton West PCN' }]
			}
		]);
		expect(practices?.added.entries).toEqual([{ code: 'E99999', name: 'The Made Up Surgery' }]);
		expect(practices?.gone.entries).toEqual([{ code: 'E83005', name: 'Lichfield Grove Surgery' }]);
		expect(practices?.changed.entries).toContainEqual({
			code: 'E83003',
			name: 'Oakleigh Road Health Centre',
			fields: [{ field: 'network', from: 'Barnet 2 PCN (U33392)', to: 'Barnet 3 PCN (U58538)' }]
		});
		// The closed practice had 5,838 patients; the new one has none until its list is known.
		expect(totalsOf(log).Patients).toEqual([10_991_417, 10_991_417 - 5_838]);
		const sizes = releaseLines(listsPath).map((line) => line.replace('2026-07-01', '2026-10-01'));
		const ofNew = ['ALL,ALL,30', 'MALE,ALL,10', 'MALE,65_69,10', 'FEMALE,ALL,20', 'FEMALE,0_4,20'].map(
			(counts) => `GP_PRAC_PAT_LIST,2026-10-01,GP,E99999,,N20 0DH,${counts}`
		);
		const lists = releaseOf('list-sizes', '2026-10-01', [...sizes, ...ofNew]);
		const ready = logOf(releaseOf('practice-map', '2026-10-01', [...lines, opened]), [lists]);
		expect(ready.blockers).toEqual([]);
		expect(totalsOf(ready).Patients).toEqual([10_991_417, 10_991_417 - 5_838 + 30]);
	});

	it('a map without a network that made a return says whose posts are left out', () => {
		const lines = releaseLines(mapPath).map((line) =>
			line.replace('U00070,WEST MERTON PCN', 'U,UNALLOCATED').replace('01Jul2026', '01Oct2026')
		);
		const log = logOf(releaseOf('practice-map', '2026-10-01', lines));
		expect(log.blockers).toEqual([]);
		expect(totalsOf(log)['Link workers, full-time equivalent']).toEqual([383.5029, 382.8362]);
		expect(log.odd.at(-1)?.where.entries).toEqual(['West Merton PCN: 0.67 FTE']);
	});

	it('refuses what is older than the site shows, cut short, or not of London', () => {
		const old = releaseLines(mapPath).map((line) => line.replace('01Jul2026', '01Apr2026'));
		expect(logOf(releaseOf('practice-map', '2026-04-01', old)).blockers).toEqual([
			'The site already shows the release of 1 July 2026; one of 1 April 2026 would change nothing.'
		]);
		const short = releaseLines(mapPath)
			.slice(0, 301)
			.map((line) => line.replace('01Jul2026', '01Oct2026'));
		expect(logOf(releaseOf('practice-map', '2026-10-01', short)).blockers[0]).toBe(
			'The map has 300 practices in London, where there were 1,131: the file may have been cut short.'
		);
		const elsewhere = madeUpSeptember().map((line) => line.replace(',Y56,', ',Y61,'));
		expect(logOf(releaseOf('workforce', '2026-09-30', elsewhere)).blockers).toEqual([
			'The file has no record of a network in London.'
		]);
	});

	it('a list of advice says which services are new, gone and changed, and which postcodes were not found', () => {
		const [header = '', ...services] = releaseLines(advicePath);
		const lines = services.map((line, at) =>
			at === 1 ? line.replace('FALSE,FALSE', 'TRUE,FALSE').replace('Dalgarno', 'Delgarno') : line
		);
		const lost = lines[0]?.replace(/^40,/, '9999,').replace('SW12 8EN', 'SW12 0ZZ') ?? '';
		const afar = lines[0]?.replace(/^40,/, '9998,').replace('SW12 8EN', 'LS1 1UR') ?? '';
		const log = logOf(releaseOf('advice-list', '2026-10-31', [header, ...lines.slice(1), lost, afar]));
		expect(log.sorts[0]?.gone.entries).toEqual([{ code: '40', name: 'Crosslight Advice - Balham' }]);
		expect(log.sorts[0]?.changed.entries[0]?.fields.map(({ field }) => field)).toContain('by telephone');
		expect(messages(log)).toContain('1 service outside London: left out.');
		expect(log.odd.find(({ where }) => where.entries[0]?.includes('SW12 0ZZ'))).toBeDefined();
	});

	it('caps long lists and says how many are left off', () => {
		const doubled = releaseLines(listsPath).map((line) =>
			line.replace('2026-07-01', '2026-10-01').replace(/,(\d+)$/, (_, count) => `,${Number(count) * 2}`)
		);
		const log = logOf(releaseOf('list-sizes', '2026-10-01', doubled));
		expect(totalsOf(log).Patients).toEqual([10_991_417, 21_982_834]);
		expect(log.sorts[0]?.changed).toMatchObject({ more: 631 });
		expect(log.sorts[0]?.changed.entries).toHaveLength(500);
		expect(log.odd[0]?.where).toMatchObject({ more: 1081 });
	});
});
