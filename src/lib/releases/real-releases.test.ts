import { beforeAll, describe, expect, it } from 'vitest';
import { readBoundaries } from './boundaries.ts';
import * as census from './census.ts';
import { readDebtAdvice } from './debt-advice.ts';
import * as deprivation from './deprivation.ts';
import { readDigitalExclusion } from './digital-exclusion.ts';
import { readLegalAid } from './legal-aid.ts';
import { readLibraries } from './libraries.ts';
import { readLinkWorkerHistory } from './link-worker-history.ts';
import { readListSizes } from './list-sizes.ts';
import * as lookups from './lookups.ts';
import { readPostcodes } from './postcodes.ts';
import { readPracticeMap } from './practice-map.ts';
import { readPcnAddresses, readPracticeAddresses, readPracticeImd } from './practices.ts';
import { readRegistrations } from './registrations.ts';
import { sharedFile, sharedReleasesExist } from './shared-files.ts';
import { readWorkforce } from './workforce.ts';
import type { WorkforcePost } from './workforce.ts';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const distinct = (values: unknown[]) => new Set(values).size;

describe.skipIf(!sharedReleasesExist)('the real releases (skipped where ../shared/data is absent)', () => {
	describe('NHS England, PCN workforce, June 2026', () => {
		let posts: WorkforcePost[];
		beforeAll(() => {
			posts = readWorkforce(sharedFile('nhs/pcn-workforce-individual-2026-06-london.csv')).posts;
		});
		const linkWorkers = () => posts.filter((post) => post.staffRole === 'Social Prescribing Link Workers');

		it('has 456 link-worker posts, 383.5 full-time equivalent, in 170 networks', () => {
			expect(linkWorkers()).toHaveLength(456);
			expect(sum(linkWorkers().map((post) => post.fte ?? 0))).toBeCloseTo(383.5, 1);
			expect(distinct(linkWorkers().map((post) => post.pcnCode))).toBe(170);
		});

		it('has returns from 196 networks, and 17 mental-health link workers kept apart', () => {
			expect(distinct(posts.map((post) => post.pcnCode))).toBe(196);
			const mentalHealth = posts.filter((post) => /link worker.*mental/i.test(post.staffRole));
			expect(mentalHealth).toHaveLength(17);
			expect(linkWorkers()).not.toContain(mentalHealth[0]);
		});

		it('is the London part of the England zip', () => {
			const england = readWorkforce(sharedFile('releases/pcn-workforce-individual-2026-06-england.zip'));
			expect(england.period).toBe('2026-06-30');
			expect(england.posts).toHaveLength(39_940);
			expect(england.posts.filter((post) => post.regionCode === 'Y56')).toEqual(posts);
		});
	});

	it('the practice map has 1,131 practices in 203 networks, 8 in none, as in the England zip', () => {
		const { extractDate, practices } = readPracticeMap(
			sharedFile('nhs/gp-practice-pcn-map-2026-07-london.csv')
		);
		expect(extractDate).toBe('2026-07-01');
		expect(practices).toHaveLength(1131);
		expect(practices.filter((practice) => practice.pcnCode === null)).toHaveLength(8);
		expect(distinct(practices.flatMap((practice) => practice.pcnCode ?? []))).toBe(203);
		const england = readPracticeMap(sharedFile('releases/gp-reg-pat-prac-map-2026-07-england.zip'));
		expect(england.practices.filter((practice) => practice.regionCode === 'Y56')).toEqual(practices);
	});

	it('practice lists hold 10,991,417 patients', () => {
		const { extractDate, lists } = readListSizes(
			sharedFile('nhs/gp-registered-patients-quin-age-2026-07-london.csv.gz')
		);
		expect(extractDate).toBe('2026-07-01');
		expect(lists).toHaveLength(1131);
		expect(sum(lists.map((list) => list.patients))).toBe(10_991_417);
		expect(lists.find((list) => list.practiceCode === 'E83003')).toEqual({
			practiceCode: 'E83003',
			patients: 10_489,
			aged65Plus: 1828
		});
	});

	it('registrations by small area are 304,480 rows', () => {
		const rows = readRegistrations(sharedFile('nhs/gp-registrations-by-lsoa11-2022-07-london.csv.gz'));
		expect(rows).toHaveLength(304_480);
		expect(sum(rows.map((row) => row.patients))).toBe(10_723_018);
	});

	it('there are 180,790 postcodes in 33 boroughs', () => {
		const postcodes = readPostcodes(sharedFile('geography/postcodes-2025-11-london.csv.gz'));
		expect(postcodes).toHaveLength(180_790);
		expect(distinct(postcodes.map((row) => row.borough))).toBe(33);
		expect(distinct(postcodes.map((row) => row.lsoa))).toBe(4994);
	});

	it('London has 4,994 small areas and 8,799,791 residents', () => {
		const population = census.readPopulation(sharedFile('population/census2021-population-lsoa21.csv'));
		expect(population).toHaveLength(4994);
		expect(sum(population.map((row) => row.residents))).toBe(8_799_791);
		expect(
			lookups.readLsoaBoroughLookup(sharedFile('geography/lookup-lsoa21-msoa21-borough.csv'))
		).toHaveLength(4994);
		const boards = lookups.readLsoaIcbLookup(sharedFile('geography/lookup-lsoa21-sub-icb-icb-2024.csv'));
		expect(distinct(boards.map((row) => row.icbCode))).toBe(5);
		const changes = lookups.readLsoa11To21(sharedFile('geography/lookup-lsoa11-lsoa21.csv'));
		expect(changes).toHaveLength(5016);
		expect(distinct(changes.map((row) => row.lsoa21))).toBe(4994);
	});

	it('every small area has a boundary', () => {
		const { features } = readBoundaries(sharedFile('geography/lsoa21-boundaries-20m.geojson.gz'));
		expect(features).toHaveLength(4994);
	});

	it.each([
		['025-household-language', census.readHouseholdLanguage],
		['029-english-proficiency', census.readEnglishProficiency],
		['037-general-health', census.readGeneralHealth],
		['038-disability', census.readDisability],
		['039-unpaid-care', census.readUnpaidCare],
		['045-car-availability', census.readCarAvailability]
	])('census table TS%s covers every small area', (table, read) => {
		const rows = read(sharedFile(`need/census2021-ts${table}-lsoa21.csv`));
		expect(rows).toHaveLength(4994);
		expect(rows.every((row) => row.total > 400)).toBe(true);
	});

	it('the indices of deprivation have every small area, each decile following from its rank', () => {
		const areas = deprivation.readIod2025(sharedFile('deprivation/iod2025-lsoa21.csv'));
		expect(areas).toHaveLength(4994);
		expect(areas[0]).toMatchObject({ lsoa: 'E01000001', imdScore: 8.742, imdRank: 26_525, imdDecile: 8 });
		expect(areas[0]?.domains.environment).toEqual({ score: 69.345, rank: 244, decile: 1 });
		expect(deprivation.readIod2019(sharedFile('deprivation/iod2019-lsoa11.csv'))).toHaveLength(4835);
		const counts = deprivation.readIod2025Indicators(sharedFile('deprivation/iod2025-indicators-lsoa21.csv'));
		expect(counts.filter((row) => row.idaopiNumerator === null)).toHaveLength(66);
	});

	it('the published summaries have 33 boroughs and 42 boards', () => {
		const boroughs = deprivation.readIod2025BoroughSummaries(
			sharedFile('deprivation/iod2025-borough-summaries.csv')
		);
		expect(boroughs).toHaveLength(33);
		expect(boroughs[0]).toMatchObject({
			borough: 'E09000001',
			name: 'City of London',
			imdAverageScore: 10.21
		});
		const boards = deprivation.readIod2025IcbSummaries(sharedFile('deprivation/iod2025-icb-summaries.csv'));
		expect(boards).toHaveLength(42);
		const earlier = deprivation.readIod2019BoroughSummaries(
			sharedFile('deprivation/iod2019-borough-summaries.csv')
		);
		expect(earlier).toHaveLength(33);
	});

	it('digital exclusion scores cover the 4,835 small areas of 2011', () => {
		const scores = readDigitalExclusion(sharedFile('need/digital-exclusion-risk-lsoa11.csv'));
		expect(scores).toHaveLength(4835);
	});

	it('debt advice has 102 sites, 101 of them face to face, none with stray bytes', () => {
		const sites = readDebtAdvice(sharedFile('advice/debt-advice-locator-2026-04-london.csv'));
		expect(sites).toHaveLength(102);
		expect(sites.filter((site) => site.faceToFace)).toHaveLength(101);
		expect(distinct(sites.map((site) => site.id))).toBe(102);
		const bromleyByBow = sites.find((site) => site.postcode === 'E3 3BT');
		expect(bromleyByBow).toMatchObject({
			name: 'Bromley by Bow Centre (Advice Service)',
			website: 'https://www.bbbc.org.uk',
			locality: 'St Leonards Street'
		});
		// The locator's own longitude for this one has lost its minus sign.
		expect(sites.find((site) => site.postcode === 'HA8 0UB')?.lon).toBeCloseTo(-0.263, 3);
		const phones = sites.flatMap((site) => site.telephone ?? []);
		expect(phones.filter((phone) => !/^0\d{2,4} \d{3,6}( \d{4})?(, option \d)?$/.test(phone))).toEqual([]);
	});

	it('legal aid in November 2015 has 819 offices and 264 places visited, 50 at postcodes since retired', () => {
		const places = readLegalAid(sharedFile('advice/legal-aid-providers-2015-11-london.csv'));
		expect(places).toHaveLength(1083);
		expect(places.filter(({ kind }) => kind === 'office')).toHaveLength(819);
		expect(places.filter((place) => !place.atLivePostcode)).toHaveLength(50);
		expect(distinct(places.map(({ borough }) => borough))).toBe(33);
	});

	it('there are 393 libraries: 356 open, one closed for now, 36 closed', () => {
		const libraries = readLibraries(sharedFile('assets/libraries-2023-london.csv'));
		expect(libraries).toHaveLength(393);
		expect(libraries.filter((library) => library.open)).toHaveLength(356);
		expect(libraries.filter((library) => library.operation === 'temporarily closed')).toHaveLength(1);
		expect(libraries.filter((library) => library.coLocatedWithAdvice)).toHaveLength(4);
	});

	it('practices and networks have their addresses', () => {
		const practices = readPracticeAddresses(sharedFile('nhs/epraccur-2025-11-london.csv'));
		expect(practices).toHaveLength(1153);
		expect(readPracticeImd(sharedFile('nhs/gp-practice-imd-2025-london.csv'))).toHaveLength(1118);
		expect(readPcnAddresses(sharedFile('nhs/epcn-details-2024-10-london.csv'))).toHaveLength(202);
	});

	it('link-worker history grows from 35 networks and 22.5 to 196 and 383.5', () => {
		const quarters = readLinkWorkerHistory(sharedFile('nhs/link-worker-fte-by-pcn-2020-2026.csv'));
		const totalOf = (period: string) => {
			const rows = quarters.filter((row) => row.period === period);
			return [rows.length, Math.round(sum(rows.map((row) => row.fte)) * 10) / 10];
		};
		expect(totalOf('2020-03-31')).toEqual([35, 22.5]);
		expect(totalOf('2022-09-30')).toEqual([176, 291.1]);
		expect(totalOf('2026-06-30')).toEqual([196, 383.5]);
	});
});
