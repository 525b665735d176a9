import type { FoundingDocumentId } from './founding-documents.ts';

/** Something said of London as a whole, before or beyond what the releases hold borough by borough. */
export interface Milestone {
	id: '2017-18' | '2018-11' | 'target';
	/** On the time control. */
	label: string;
	/** Of 33; which boroughs they were is not public. */
	boroughs: number;
	/** A sentence that states the figure. */
	finding: string;
	/** What else the same document says of the same moment. */
	also: string;
	/** Over the blank tiles. */
	title: string;
	/** Why no borough is coloured. */
	blank: string;
	document: string;
	/** The same, in the list of documents. */
	documents: readonly FoundingDocumentId[];
	kind: 'recorded' | 'target';
}

/**
 * The programme before the workforce releases, and what it aims at. Each figure is in the document named and in no
 * other; none of them says which boroughs are meant, so the atlas does not either.
 */
export const milestones: readonly Milestone[] = [
	{
		id: '2017-18',
		label: '2017/18',
		boroughs: 19,
		finding: 'In 2017/18, schemes ran in 19 London boroughs.',
		also: 'There were over 100 schemes in the United Kingdom.',
		title: '19 boroughs, and not known which',
		blank: 'Which 19 boroughs is not public, so no borough is coloured.',
		document:
			'Greater London Authority, director decision DD2191 (Social prescribing: digital and voluntary sector requirement)',
		documents: ['dd2191'],
		kind: 'recorded'
	},
	{
		id: '2018-11',
		label: 'Nov 2018',
		boroughs: 25,
		finding: 'In November 2018, schemes ran in 25 of London’s 33 boroughs.',
		also: 'There were 146 link workers and 177 volunteers, counted as people and not as full-time posts.',
		title: '25 of 33 boroughs, and not known which',
		blank: 'Which 25 boroughs is not public, so no borough is coloured.',
		document:
			'Dr Tom Coffey, Senior Adviser to the Mayor, “London’s commitment to social prescribing”, The King’s Fund, November 2018',
		documents: ['kings-fund'],
		kind: 'recorded'
	},
	{
		id: 'target',
		label: 'Aim, 2028',
		boroughs: 33,
		finding: 'The aim: by 2028 every Londoner, in all 33 boroughs, has access to social prescribing.',
		also: 'The London Assembly asked that all 33 boroughs have a programme, to a basic standard across the capital.',
		title: 'All 33 boroughs: an aim',
		blank: 'This is an aim, not a record, so no borough is coloured.',
		document:
			'Dr Tom Coffey, Senior Adviser to the Mayor, “London’s commitment to social prescribing”, The King’s Fund, November 2018; London Assembly Health Committee, 2019',
		documents: ['kings-fund', 'assembly'],
		kind: 'target'
	}
];

export function milestoneOf(id: string): Milestone | undefined {
	return milestones.find((milestone) => milestone.id === id);
}

const DAY = 86_400_000;
/** Ends of quarters that follow one another are at most 92 days apart; more, and some between are not held. */
const LONGEST_STEP_DAYS = 120;

/** Is some quarter between these two not held? */
export function isGap(earlier: string, later: string): boolean {
	return Date.parse(later) - Date.parse(earlier) > LONGEST_STEP_DAYS * DAY;
}
