import type { SearchKind } from '../../../atlas/search/kinds.ts';

/** One thing the search box finds. */
export interface SearchRow {
	kind: SearchKind;
	/** Area code, practice code, place id, or id of what is led to. */
	ref: string;
	name: string;
	/** Other words it is found by: its code, its address, what it was called. */
	detail: string;
	/** What and where it is, in words: "Primary care network, Brent". */
	context: string;
	/** Where it is read of. */
	href: string;
	/** Listed after the others of its kind: what is closed, old, or found as something else as well. */
	isLater?: boolean;
}
