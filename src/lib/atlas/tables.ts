/**
 * The compiled tables of data/: what `data:prepare` writes and `data:build` reads. Own columns, own names, sorted by
 * key so that a change of release is a readable diff. data/datapackage.json is generated from this registry.
 */
import {
	boolean,
	integer,
	lat,
	lon,
	maybeInteger,
	maybeNumber,
	maybeText,
	number,
	source,
	table,
	text
} from './table-type.ts';
import type { RowOf } from './table-type.ts';

export const tables = {
	icbs: table({
		path: 'areas/icbs.csv',
		title: 'Integrated care boards, July 2026',
		columns: { code: text('NHS code'), name: text('Name'), gss: text('GSS code') },
		key: ['code'],
		sources: ['practice-pcn-map-2026-07']
	}),
	subIcbs: table({
		path: 'areas/sub-icbs.csv',
		title: 'Sub-ICB locations, July 2026',
		columns: {
			code: text('NHS code'),
			name: text('Name'),
			gss: text('GSS code'),
			icb: text('NHS code of its board')
		},
		key: ['code'],
		sources: ['practice-pcn-map-2026-07', 'lsoa-icb-lookup-2024']
	}),
	boroughs: table({
		path: 'areas/boroughs.csv',
		title: 'Boroughs, with the City of London',
		columns: {
			code: text('GSS code'),
			name: text('Name'),
			sub_icb: text('NHS code of its sub-ICB location')
		},
		key: ['code'],
		sources: ['lsoa-borough-lookup', 'lsoa-icb-lookup-2024']
	}),
	pcns: table({
		path: 'areas/pcns.csv',
		title: 'Primary care networks with at least one practice, July 2026',
		columns: {
			code: text('NHS ODS code'),
			name: text('Name, cased for reading'),
			sub_icb: text('NHS code of its sub-ICB location'),
			icb: text('NHS code of its board')
		},
		key: ['code'],
		sources: ['practice-pcn-map-2026-07']
	}),
	practices: table({
		path: 'areas/practices.csv',
		title: 'GP practices and their lists, July 2026',
		columns: {
			code: text('NHS ODS code'),
			name: text('Name, cased for reading'),
			pcn: maybeText('Code of its network; empty where it belongs to none'),
			sub_icb: text('NHS code of its sub-ICB location'),
			patients: integer('Registered patients, 1 July 2026'),
			aged_65_plus: integer('Registered patients aged 65 and over, 1 July 2026'),
			address: maybeText('Street address, without an old county such as Middlesex'),
			postcode: text('Postcode'),
			phone: maybeText('Public telephone number'),
			lat: maybeNumber('Latitude of the postcode, WGS 84', 5),
			lon: maybeNumber('Longitude of the postcode, WGS 84', 5),
			lsoa: maybeText('LSOA 2021 of the postcode')
		},
		key: ['code'],
		sources: [
			'practice-pcn-map-2026-07',
			'list-sizes-2026-07',
			'practice-addresses-2025-11',
			'postcodes-2025-11'
		]
	}),
	lsoas: table({
		path: 'areas/lsoas.csv',
		title: 'Small areas (LSOA 2021) with residents, Census 2021',
		columns: {
			code: text('GSS code'),
			name: text('Name'),
			borough: text('GSS code of its borough'),
			sub_icb: text('NHS code of its sub-ICB location'),
			residents: integer('Usual residents, 21 March 2021'),
			aged_65_plus: integer('Usual residents aged 65 and over')
		},
		key: ['code'],
		sources: ['lsoa-borough-lookup', 'lsoa-icb-lookup-2024', 'census-2021-population']
	}),
	deprivation: table({
		path: 'need/deprivation.csv',
		title: 'Indices of Deprivation by small area',
		columns: {
			lsoa: text('LSOA 2021'),
			imd_score: number('Index of Multiple Deprivation 2025 score', 3),
			imd_rank: integer('Rank in England 2025, 1 = most deprived of 33,755'),
			imd_decile: integer('Decile in England 2025, 1 = most deprived tenth'),
			income_share: number('Share of people in income deprivation 2025, 0 to 1', 3),
			older_poverty_count: maybeInteger(
				'People aged 60 and over in income deprivation, rounded to 5; empty where withheld'
			),
			imd_decile_2019: integer('Decile in England 2019, carried from 2011 small areas')
		},
		key: ['lsoa'],
		sources: ['iod-2025', 'iod-2025-indicators', 'iod-2019', 'lsoa-2011-2021-lookup']
	}),
	census: table({
		path: 'need/census.csv',
		title: 'Census 2021 counts by small area',
		columns: {
			lsoa: text('LSOA 2021'),
			english_base: integer('Residents aged 3 and over'),
			limited_english: integer('Main language not English, speaks it not well or not at all'),
			disability_base: integer('Residents, disability table'),
			disabled: integer('Disabled under the Equality Act'),
			health_base: integer('Residents, health table'),
			poor_health: integer('Health bad or very bad'),
			care_base: integer('Residents aged 5 and over'),
			carers: integer('Give any unpaid care'),
			car_base: integer('Households, car table'),
			no_car: integer('Households with no car or van'),
			language_base: integer('Households, language table'),
			no_english: integer('Households where nobody has English as a main language')
		},
		key: ['lsoa'],
		sources: [
			'census-2021-english',
			'census-2021-disability',
			'census-2021-health',
			'census-2021-unpaid-care',
			'census-2021-cars',
			'census-2021-household-language'
		]
	}),
	digitalExclusion: table({
		path: 'need/digital-exclusion.csv',
		title: 'Digital exclusion risk by small area',
		columns: {
			lsoa: text('LSOA 2021'),
			score: maybeNumber('Digital Exclusion Risk Index 1.6 score, 0 to 10; empty where none was published', 4)
		},
		key: ['lsoa'],
		sources: ['digital-exclusion-1-6', 'lsoa-2011-2021-lookup']
	}),
	publishedAverages: table({
		path: 'need/published-averages.csv',
		title: 'Deprivation averages the publishers give, kept to check our own',
		columns: {
			area: text('GSS code of a borough or of a 2024 board, or ODS code of a practice'),
			kind: text('borough, icb-2024 or practice'),
			year: integer('Year of the index'),
			imd_score: number('Average IMD score as published', 3),
			source
		},
		key: ['kind', 'year', 'area'],
		sources: ['iod-2025-boroughs', 'iod-2025-icbs', 'iod-2019-boroughs', 'practice-imd-2025']
	}),
	pcnStaff: table({
		path: 'provision/pcn-staff.csv',
		title: 'Network staff in the four roles the atlas shows, one row a network that made a return',
		columns: {
			period: text('Date the return stands for'),
			pcn: text('NHS ODS code'),
			link_worker_posts: integer('Records with the role Social Prescribing Link Workers'),
			link_worker_fte: number('Full-time equivalent', 4),
			link_worker_contracted_fte: number('of which under contracted services', 4),
			mental_health_link_worker_posts: integer('Records'),
			mental_health_link_worker_fte: number('Full-time equivalent', 4),
			wellbeing_coach_posts: integer('Records'),
			wellbeing_coach_fte: number('Full-time equivalent', 4),
			care_coordinator_posts: integer('Records'),
			care_coordinator_fte: number('Full-time equivalent', 4)
		},
		key: ['period', 'pcn'],
		sources: ['pcn-workforce-2026-06']
	}),
	linkWorkerHistory: table({
		path: 'provision/link-worker-history.csv',
		title: 'Link workers by network in earlier quarters, one row a network that made a return',
		columns: {
			period: text('Date the return stands for'),
			pcn: text('NHS ODS code'),
			name: text('Name at the time'),
			fte: number('Full-time equivalent link workers', 4)
		},
		key: ['period', 'pcn'],
		sources: ['pcn-workforce-history']
	}),
	adviceSites: table({
		path: 'provision/advice-sites.csv',
		title: 'Debt-advice services in London',
		columns: {
			id: text('Id in the locator'),
			name: text('Name'),
			address: text('Street address, without an old county such as Middlesex'),
			postcode: text('Postcode'),
			lat,
			lon,
			lsoa: text('LSOA 2021'),
			phone: maybeText('Telephone'),
			email: maybeText('Email'),
			website: maybeText('Website'),
			face_to_face: boolean('Advises face to face'),
			by_telephone: boolean('Advises by telephone'),
			online: boolean('Advises online')
		},
		key: ['id'],
		sources: ['debt-advice-2026-04', 'postcodes-2025-11']
	}),
	legalAid2015: table({
		path: 'provision/legal-aid-2015.csv',
		title: 'How it was: places that gave legal aid, November 2015',
		columns: {
			lsoa: text('LSOA 2021'),
			kind: text('office, or outreach: a place its staff visited'),
			subjects: text(
				'What the place was listed for, ids separated by spaces: debt, housing, crime and so on; not-given where the list names none'
			),
			places: integer('Entries of the list of that small area, kind and set of subjects')
		},
		key: ['lsoa', 'kind', 'subjects'],
		sources: ['legal-aid-2015-11']
	}),
	libraries: table({
		path: 'provision/libraries.csv',
		title: 'Public libraries, 2023',
		columns: {
			id: text('Own id: borough code and name'),
			name: text('Name'),
			kind: text('Kind, in the return’s words: static, mobile, archive and so on'),
			address: text('Street address, without an old county such as Middlesex'),
			postcode: text('Postcode'),
			lat,
			lon,
			lsoa: text('LSOA 2021'),
			open: boolean('Open in 2023'),
			hours_per_week: maybeNumber('Opening hours a week', 1),
			co_located: maybeText('What shares the building, in the return’s words'),
			hosts_advice: boolean('The return names Citizens Advice in the building')
		},
		key: ['id'],
		sources: ['libraries-2023', 'postcodes-2025-11']
	}),
	registrations: table({
		path: 'geography/registrations.csv',
		title: 'Where each practice’s patients live',
		columns: {
			practice: text('NHS ODS code of a practice of the practice table'),
			lsoa: text('LSOA 2021'),
			patients: number('Registered patients, July 2022; 2011 areas split to 2021 by census population', 6)
		},
		key: ['practice', 'lsoa'],
		sources: [
			'registrations-2022-07',
			'practice-pcn-map-2026-07',
			'lsoa-2011-2021-lookup',
			'census-2021-population'
		]
	}),
	postcodes: table({
		path: 'geography/postcodes.csv',
		title: 'Live postcodes',
		columns: { postcode: text('Postcode'), lat, lon, lsoa: text('LSOA 2021') },
		key: ['postcode'],
		sources: ['postcodes-2025-11']
	})
} as const;

export type TableId = keyof typeof tables;
export type Row<T extends TableId> = RowOf<(typeof tables)[T]>;
export type TableRows = { [T in TableId]: Row<T>[] };
export const tableIds = Object.keys(tables) as TableId[];
