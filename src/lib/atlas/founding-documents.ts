/** A document of which the atlas takes facts, each named where it stands. It is no release: no figure is worked out from it. */
export interface FoundingDocument {
	title: string;
	publisher: string;
	/** As exact as the document is: a year, a month or a day. */
	date: string;
	/** On what terms, as far as the document says. */
	licence: string;
}

const notStated = 'No licence is stated in it; we take facts from it and name it.';

/** The documents the site is founded on: the programme’s early history, its aim, and schemes that are named in them. */
export const foundingDocuments = {
	dd2191: {
		title: 'DD2191 Social prescribing: digital and voluntary sector requirement',
		publisher: 'Greater London Authority',
		date: '2018-01',
		licence: notStated
	},
	'kings-fund': {
		title: 'London’s commitment to social prescribing, by Dr Tom Coffey, Senior Adviser to the Mayor',
		publisher: 'The King’s Fund',
		date: '2018-11-20',
		licence: notStated
	},
	assembly: {
		title: 'Response to “Social Prescribing: Our Vision for London 2018-28”',
		publisher: 'London Assembly Health Committee',
		date: '2019',
		licence: notStated
	},
	'london-plus': {
		title: 'Supporting the growth of social prescribing in London',
		publisher: 'London Plus',
		date: '2019',
		licence: notStated
	},
	'next-steps': {
		title: 'Next Steps for Social Prescribing in London',
		publisher: 'Mayor of London, Healthy London Partnership and the Social Prescribing Network',
		date: '2019-10-02',
		licence: notStated
	}
} as const satisfies Record<string, FoundingDocument>;
export type FoundingDocumentId = keyof typeof foundingDocuments;
export const foundingDocumentIds = Object.keys(foundingDocuments) as FoundingDocumentId[];
