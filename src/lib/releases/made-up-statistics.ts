import type { MadeUpTable } from './made-up-tables.ts';

// For tests only: the wide tables, whose figures are made up.

const domains2025 = [
	'IMD',
	'Income',
	'Employment',
	'Education',
	'Health',
	'Crime',
	'Housing_and_Services',
	'Environment'
];
const domains2019 = domains2025.map((name) => name.replace('Services', 'Access'));

/** Two areas, one in the most deprived tenth and one in the least, the same in every domain. */
function deprivation(code: string, domains: string[], lastRank: string, withScores: boolean): MadeUpTable {
	const columns = (suffix: string) => domains.map((domain) => `${domain}_${suffix}`);
	const headers = [code, ...columns('decile'), ...columns('rank'), ...(withScores ? columns('score') : [])];
	const row = (lsoa: string, decile: string, rank: string, score: string) => [
		lsoa,
		...domains.map(() => decile),
		...domains.map(() => rank),
		...(withScores ? domains.map(() => score) : [])
	];
	return { headers, rows: [row('E01999901', '1', '9', '0.9'), row('E01999902', '10', lastRank, '0.1')] };
}

export const iod2025 = deprivation('lsoa21_code', domains2025, '33755', true);
export const iod2019 = deprivation('lsoa11_code', domains2019, '32844', false);

export const iod2025Indicators: MadeUpTable = {
	headers: [
		'lsoa21_code',
		'income_domain_numerator',
		'income_deprivation_affecting_children_index_idaci_numerator',
		'income_deprivation_affecting_older_people_index_idaopi_numerator',
		'employment_domain_numerator'
	],
	rows: [
		['E01999901', '20', 'NA', 'NA', '15'],
		['E01999902', '200', '90', '85', '100']
	]
};

const averages = [
	'imd_average_score',
	'imd_average_rank',
	'imd_rank_of_average_score',
	'income_average_score'
];

export const iod2025Boroughs: MadeUpTable = {
	headers: ['ltla24_code', 'ltla24_name', ...averages],
	rows: [['E09999999', 'Made Up', '20.5', '15000.5', '150', '0.2']]
};

export const iod2025Icbs: MadeUpTable = {
	headers: ['icb24_code', 'icb24_name', ...averages],
	rows: [['E54999999', 'Made Up Board', '20.5', '15000.5', '15', '0.2']]
};

export const iod2019Boroughs: MadeUpTable = {
	headers: ['ltla23_code', 'Score', 'Income_Score'],
	rows: [['E09999999', '14.72', '0.065']]
};

/** A census table whose figures are given in the order of its categories. */
function census(title: string, categories: string[], counts: number[]): MadeUpTable {
	return {
		headers: ['geography code', ...categories.map((category) => `${title}: ${category}`)],
		rows: [
			['E01999901', ...counts.map(String)],
			['E01999902', ...counts.map((count) => String(count * 2))]
		]
	};
}

export const householdLanguage = census(
	'Household language (English and Welsh)',
	[
		'Total: All households',
		'All adults in household have English in England, or English or Welsh in Wales as a main language',
		'At least one but not all adults in household have English in England, or English or Welsh in Wales as a main language',
		'No adults in household, but at least one person aged 3 to 15 years, has English in England or English or Welsh in Wales as a main language',
		'No people in household have English in England, or English or Welsh in Wales as a main language'
	],
	[100, 70, 15, 5, 10]
);

const notEnglish = 'Main language is not English (English or Welsh in Wales)';
export const englishProficiency = census(
	'Proficiency in English language',
	[
		'Total: All usual residents aged 3 years and over',
		'Main language is English (English or Welsh in Wales)',
		notEnglish,
		`${notEnglish}: Can speak English very well`,
		`${notEnglish}: Can speak English well`,
		`${notEnglish}: Cannot speak English well`,
		`${notEnglish}: Cannot speak English`
	],
	[100, 60, 40, 20, 12, 6, 2]
);

export const generalHealth = census(
	'General health',
	[
		'Total: All usual residents',
		'Very good health',
		'Good health',
		'Fair health',
		'Bad health',
		'Very bad health'
	],
	[100, 50, 30, 12, 6, 2]
);

const disabled = 'Disabled under the Equality Act';
export const disability = census(
	'Disability',
	[
		'Total: All usual residents',
		disabled,
		`${disabled}: Day-to-day activities limited a lot`,
		`${disabled}: Day-to-day activities limited a little`,
		'Not disabled under the Equality Act'
	],
	[100, 15, 6, 9, 85]
);

export const unpaidCare = census(
	'Provision of unpaid care',
	[
		'Total: All usual residents aged 5 and over',
		'Provides no unpaid care',
		'Provides 19 hours or less unpaid care a week',
		'Provides 20 to 49 hours unpaid care a week',
		'Provides 50 or more hours unpaid care a week'
	],
	[100, 92, 4, 2, 2]
);

export const carAvailability = census(
	'Number of cars or vans',
	[
		'Total: All households',
		'No cars or vans in household',
		'1 car or van in household',
		'2 cars or vans in household',
		'3 or more cars or vans in household'
	],
	[100, 55, 35, 8, 2]
);
