/** Every kind of area the atlas knows, from largest to smallest. The registry is the only list of them. */
export const areaTypeIds = ['london', 'icb', 'sub-icb', 'borough', 'pcn', 'lsoa'] as const;
export type AreaType = (typeof areaTypeIds)[number];

export interface AreaTypeEntry {
	id: AreaType;
	/** In running text: "a borough". */
	singular: string;
	plural: string;
	/** On a button or a heading. */
	label: string;
	/** Short noun for tight places: "21 networks have…". */
	noun: string;
	nouns: string;
	/** Is a shape on the map the area itself, or only a picture of where its people live? */
	illustrative: boolean;
	/** One sentence on what this kind of area is, for people who do not work in the NHS. */
	explanation: string;
	/** Which geography the codes belong to, so that a download can be joined years later. */
	vintage: string;
}

export const areaTypes: Record<AreaType, AreaTypeEntry> = {
	london: {
		id: 'london',
		singular: 'London',
		plural: 'London',
		label: 'London',
		noun: 'region',
		nouns: 'regions',
		illustrative: false,
		explanation: 'Greater London: 32 boroughs and the City of London.',
		vintage: 'Regions of England'
	},
	icb: {
		id: 'icb',
		singular: 'integrated care board',
		plural: 'integrated care boards',
		label: 'ICBs',
		noun: 'board',
		nouns: 'boards',
		illustrative: false,
		explanation:
			'An integrated care board (ICB) plans and pays for NHS care in its part of London. There have been four since April 2026.',
		vintage: 'NHS organisations, July 2026'
	},
	'sub-icb': {
		id: 'sub-icb',
		singular: 'sub-ICB location',
		plural: 'sub-ICB locations',
		label: 'Sub-ICBs',
		noun: 'location',
		nouns: 'locations',
		illustrative: false,
		explanation:
			'The five parts of London that NHS planners have worked in since the sustainability and transformation partnerships of 2016.',
		vintage: 'NHS organisations, July 2026'
	},
	borough: {
		id: 'borough',
		singular: 'borough',
		plural: 'boroughs',
		label: 'Boroughs',
		noun: 'borough',
		nouns: 'boroughs',
		illustrative: false,
		explanation: 'London’s 32 boroughs and the City of London, counted here as the 33rd.',
		vintage: 'Local authority districts, December 2022'
	},
	pcn: {
		id: 'pcn',
		singular: 'primary care network',
		plural: 'primary care networks',
		label: 'Primary care networks',
		noun: 'network',
		nouns: 'networks',
		illustrative: true,
		explanation:
			'A primary care network (PCN) is a group of GP practices that share staff, link workers among them. It is made of practices, not of land: its shape on the map is illustrative.',
		vintage: 'PCN membership, July 2026'
	},
	lsoa: {
		id: 'lsoa',
		singular: 'small area',
		plural: 'small areas',
		label: 'Small areas',
		noun: 'small area',
		nouns: 'small areas',
		illustrative: false,
		explanation:
			'A lower layer super output area (LSOA): about 1,700 people, the smallest area deprivation is published for.',
		vintage: 'LSOA 2021'
	}
};

/** The kinds of area a person may choose to map, in the order the buttons stand. */
export const mappedAreaTypes = ['borough', 'pcn', 'lsoa', 'sub-icb', 'icb'] as const satisfies AreaType[];
export type MappedAreaType = (typeof mappedAreaTypes)[number];

export function isAreaType(text: string): text is AreaType {
	return (areaTypeIds as readonly string[]).includes(text);
}

/** "1 network", "21 networks". */
export function countAreas(count: number, type: AreaType): string {
	const entry = areaTypes[type];
	return `${count.toLocaleString('en-GB')} ${count === 1 ? entry.noun : entry.nouns}`;
}
