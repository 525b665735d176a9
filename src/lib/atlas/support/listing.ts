import type { CategoryId } from './categories.ts';
import type { SubjectId } from './subjects.ts';

/** How a person gets in. What is not known is said to be so; nobody is told to "just turn up" by guess. */
export const waysToJoin = ['self', 'gp', 'professional', 'unknown'] as const;
export type WayToJoin = (typeof waysToJoin)[number];

export const wayToJoinNames: Record<WayToJoin, string> = {
	self: 'You can go yourself',
	gp: 'Ask your GP practice',
	professional: 'A worker sends you',
	unknown: 'Ask how to join'
};

export const channels = ['in-person', 'phone', 'online', 'home-visit'] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Record<Channel, string> = {
	'in-person': 'Face to face',
	phone: 'By phone',
	online: 'Online',
	'home-visit': 'At your home'
};

/** For whom, beyond "adults". */
export const audiences = [
	'older',
	'young',
	'children',
	'women',
	'men',
	'carers',
	'disabled',
	'new-to-uk',
	'lgbt'
] as const;
export type Audience = (typeof audiences)[number];

export const audienceNames: Record<Audience, string> = {
	older: 'Older people',
	young: 'Young people',
	children: 'Children and families',
	women: 'Women',
	men: 'Men',
	carers: 'Carers',
	disabled: 'Disabled people',
	'new-to-uk': 'People new to the UK',
	lgbt: 'LGBT+ people'
};

/** One weekly opening: ISO weekday 1 (Monday) to 7, local times "HH:MM". */
export interface Opening {
	weekday: number;
	opens: string;
	closes: string;
}

export interface ListingPlace {
	id: string;
	name: string | null;
	address: string;
	postcode: string | null;
	/** The place's own number, such as a GP practice's; null when it has none of its own. */
	phone: string | null;
	lat: number | null;
	lon: number | null;
	/** Where it stands; null outside the region or when it cannot be placed. */
	borough: string | null;
	lsoa: string | null;
	/** Null where nobody has said. */
	stepFree: boolean | null;
}

/** Does someone vouch for it today? History is shown apart and dated; what a feed dropped is kept and said so. */
export const standings = ['listed', 'history', 'no-longer-listed'] as const;
export type ListingStanding = (typeof standings)[number];

/** What the finder needs of a service, worked out once when the atlas is built. */
export interface Listing {
	/** The service's UUID, the same in the Open Referral API. */
	id: string;
	/** Which shipped list or imported feed it is from. */
	feed: string;
	standing: ListingStanding;
	name: string;
	organisation: string;
	/** Plain text, one or two sentences. */
	summary: string;
	categories: CategoryId[];
	subjects: SubjectId[];
	/** Empty when nobody says whom it is for: for everyone, or unknown. */
	audiences: Audience[];
	minimumAge: number | null;
	maximumAge: number | null;
	join: WayToJoin;
	/** The first thing to do, in words: the first line of a result. */
	nextStep: string;
	channels: Channel[];
	phone: string | null;
	email: string | null;
	website: string | null;
	free: boolean | null;
	languages: string[];
	openings: Opening[];
	/** What to know before going, as its publisher says it: that a network records no link worker. */
	alert: string | null;
	/** As published, where it cannot be made into openings. */
	hoursText: string | null;
	places: ListingPlace[];
	/** Codes of the boroughs it serves wherever it stands; every borough's for all of London; empty when unknown. */
	serves: string[];
	/** When someone last checked the entry: an ISO date, or only its year or month; null when the feed does not say. */
	lastChecked: string | null;
	/** The date of the list or document it is from, as exactly as that is known; null when it has none. */
	listedOn: string | null;
}
