import type { ReleaseKind } from '../upload-kinds.ts';

/** As many entries as fit a page that people read, and how many are left off. */
export interface Capped<T> {
	entries: T[];
	more: number;
}

/** A network, a practice, or a place. Names are as the site shows them, never as the file spells them. */
export interface Named {
	code: string;
	name: string;
}

/** One thing about it that is different: "network", "name", "link workers, FTE" … ; null where there was or is none. */
export interface FieldChange {
	field: string;
	from: string | null;
	to: string | null;
}

export interface Changed extends Named {
	fields: FieldChange[];
}

/** What became of one sort of thing, in the order of their codes. */
export interface SortChanges {
	/** Plural, to head the list: "networks", "networks that made a return", "practices", "debt-advice services". */
	sort: string;
	added: Capped<Named>;
	gone: Capped<Named>;
	changed: Capped<Changed>;
}

/** A London total before and after; null where there was or will be no such figure. */
export interface TotalChange {
	label: string;
	/** Decimal places to show. */
	decimals: number;
	before: number | null;
	after: number | null;
}

/** Something a careful reader would ask about. It does not stop a publication. */
export interface Oddity {
	/** A sentence: "3 records are more than one full-time post each." */
	message: string;
	/** Which: each a few words naming the network, row or site. */
	where: Capped<string>;
}

/** What publishing a release would do to what the public sees. The same upload over the same atlas gives the same log. */
export interface ChangeLog {
	kind: ReleaseKind;
	/** The date the release stands for. */
	period: string;
	/** The date of the release of this kind that the public sees now. */
	current: string;
	/** Newest: becomes the latest. Replacement: same date as the current one. Earlier: before it. */
	place: 'newest' | 'replacement' | 'earlier';
	/** Nothing the public sees would change. */
	unchanged: boolean;
	/** A sentence or two that head the page: "Nothing changes." */
	summary: string;
	totals: TotalChange[];
	sorts: SortChanges[];
	odd: Oddity[];
	/** What the site does not work out anew from this release, in sentences. */
	notRecomputed: string[];
	/** Why it cannot be published as things stand, in sentences; empty when it can. */
	blockers: string[];
}
