/**
 * Why a figure is or is not a number (measures.md §2). These are not interchangeable:
 * "zero" is something someone reported, the others are different kinds of not knowing.
 */
export const statuses = [
	'value',
	'zero',
	'no-return',
	'not-collected',
	'suppressed',
	'not-applicable'
] as const;
export type Status = (typeof statuses)[number];

export interface StatusEntry {
	id: Status;
	/** In a table cell or a legend, instead of a number. */
	words: string;
	/** In a sentence: "7 networks made no return". */
	predicate: string;
	explanation: string;
	/** May a number be shown? */
	hasNumber: boolean;
}

export const statusEntries: Record<Status, StatusEntry> = {
	value: {
		id: 'value',
		words: 'figure',
		predicate: 'have a figure',
		explanation: 'A figure was reported or computed.',
		hasNumber: true
	},
	zero: {
		id: 'zero',
		words: 'none recorded',
		predicate: 'record none',
		explanation:
			'A return was made and lists none. Posts may still exist: they can be hosted by a charity or the lead practice.',
		hasNumber: true
	},
	'no-return': {
		id: 'no-return',
		words: 'made no return',
		predicate: 'made no return',
		explanation: 'A return was due and none was made. This is not zero, and the area is never ranked.',
		hasNumber: false
	},
	'not-collected': {
		id: 'not-collected',
		words: 'not collected',
		predicate: 'not collected',
		explanation: 'Nobody asks for this figure here.',
		hasNumber: false
	},
	suppressed: {
		id: 'suppressed',
		words: 'withheld',
		predicate: 'withheld by the publisher',
		explanation: 'The publisher withholds a small number to protect people.',
		hasNumber: false
	},
	'not-applicable': {
		id: 'not-applicable',
		words: 'does not apply',
		predicate: 'to which it does not apply',
		explanation: 'The figure has no meaning here, such as patients per link worker where there is none.',
		hasNumber: false
	}
};

export function hasNumber(status: Status): boolean {
	return statusEntries[status].hasNumber;
}
