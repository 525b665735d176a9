import type { Audience, Channel } from './listing.ts';

/** A number to show and to dial. */
export interface PhoneLink {
	text: string;
	href: string;
}

export interface ResultPlace {
	key: string;
	/** Null when the service's own name says it. */
	name: string | null;
	address: string;
	/** "about 12 minutes’ walk". */
	distance: string | null;
	phone: PhoneLink | null;
	/** Null where nobody has said. */
	stepFree: boolean | null;
	lat: number | null;
	lon: number | null;
}

/** One result, in words. */
export interface Result {
	key: string;
	/** Its number in the list and on the map. */
	number: number;
	href: string;
	name: string;
	organisation: string | null;
	nextStep: string;
	/** What to know before going. */
	alert: string | null;
	phone: PhoneLink | null;
	email: string | null;
	website: string | null;
	summary: string;
	forWhom: string | null;
	join: string;
	how: string | null;
	free: boolean | null;
	hours: string | null;
	isOpen: boolean | null;
	languages: string[];
	/** The nearest; more for a network's practices. */
	places: ResultPlace[];
	morePlaces: number;
	checked: string;
	source: string;
}

/** What a list can be narrowed by, because something in it says so. */
export interface Offered {
	how: Channel[];
	who: Audience[];
	selfReferral: boolean;
	free: boolean;
	openNow: boolean;
	stepFree: boolean;
	/** In lower case. */
	languages: string[];
}

/** A few of each kind, so that many libraries do not hide one place that gives advice. */
export interface ResultGroup {
	id: string;
	name: string;
	results: Result[];
	/** Everything of the kind. */
	count: number;
	/** Directories that all of it comes from, by name. */
	lists: string[];
	href: string;
}

export interface PracticeToAsk {
	key: string;
	name: string;
	phone: PhoneLink | null;
	/** "about 7 minutes’ walk". */
	walk: string;
}

/** A network the visitor may be registered in, and whom of it to ask. */
export interface LikelyNetwork {
	code: string;
	name: string;
	href: string;
	/** Of the neighbourhood's patients: "64%". */
	share: string;
	linkWorkers: string;
	isAbsent: boolean;
	practices: PracticeToAsk[];
}

export interface ResultsMap {
	viewBox: string;
	/** Drawing units that make one mark's radius, and the width of a line. */
	unit: number;
	boroughs: { code: string; path: string }[];
	/** The numbers at one place share a mark. */
	marks: { key: string; numbers: string; names: string; x: number; y: number }[];
	here: { x: number; y: number } | null;
}
