import type { SourceId } from '../sources.ts';

/** What became of something that was not as it should be. The headings of the quality report, in order. */
export const findingGroups = ['missing', 'left-out', 'split', 'flagged'] as const;
export type FindingGroup = (typeof findingGroups)[number];

export const findingGroupWords: Record<FindingGroup, { heading: string; about: string }> = {
	missing: {
		heading: 'Missing',
		about: 'Nobody said, or what was said could not be placed. Nothing is put in its stead.'
	},
	'left-out': {
		heading: 'Left out',
		about: 'It is in a release, and in no figure of today.'
	},
	split: {
		heading: 'Split and joined',
		about: 'Figures of older borders, carried to the borders of today.'
	},
	flagged: {
		heading: 'Kept, and worth knowing',
		about: 'Odd, but as published. It counts as it stands.'
	}
};

export interface FindingEntry {
	group: FindingGroup;
	/** Follows the count: "practice belongs to no network", "practices belong to no network". */
	one: string;
	many: string;
	/** Follows “of”, where it is out of something: "practices". */
	outOf: string | null;
	why: string;
	/** What the atlas does about it. */
	effect: string;
	source: SourceId;
	/** Counted when data/ is compiled, from the releases themselves; the rest when the atlas is built, from the tables. */
	when: 'prepared' | 'built';
}
