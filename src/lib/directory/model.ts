/**
 * A directory in the words of Open Referral UK 3.0 (a profile of HSDS 3.0): field names are the standard's, and a
 * record of these types can be published as it is. An optional field without a value is left out, never null or
 * empty. Fields marked HSDS are of HSDS 3.0 and not of the UK profile, published as extensions.
 */
export const serviceStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const;
export type ServiceStatus = (typeof serviceStatuses)[number];

export interface Attribute {
	id: string;
	link_id?: string;
	link_type?: string;
	taxonomy_term_id?: string;
	taxonomy_term?: TaxonomyTerm;
}

export interface TaxonomyTerm {
	id: string;
	name: string;
	description: string;
	parent_id?: string;
	taxonomy?: string;
	taxonomy_id?: string;
	term_uri?: string;
	/** HSDS: the publisher's own code. */
	code?: string;
}

export interface Taxonomy {
	id: string;
	name: string;
	description: string;
	uri?: string;
	version?: string;
}

export interface OrganizationIdentifier {
	id: string;
	identifier_type: string;
	identifier: string;
	identifier_scheme?: string;
	organization_id?: string;
}

export interface Organization {
	id: string;
	name: string;
	description: string;
	email?: string;
	website?: string;
	logo?: string;
	uri?: string;
	organization_identifiers?: OrganizationIdentifier[];
}

export interface Schedule {
	id: string;
	freq?: 'WEEKLY' | 'MONTHLY';
	interval?: number;
	byday?: string;
	bymonthday?: string;
	dtstart?: string;
	valid_from?: string;
	valid_to?: string;
	opens_at?: string;
	closes_at?: string;
	description?: string;
	schedule_link?: string;
	attending_type?: string;
	notes?: string;
	service_id?: string;
	service_at_location_id?: string;
}

export interface ServiceArea {
	id: string;
	name?: string;
	service_area?: string;
	extent?: string;
	extent_type?: string;
	uri?: string;
	service_id?: string;
}

export interface CostOption {
	id: string;
	option?: string;
	amount?: number;
	amount_description?: string;
	valid_from?: string;
	valid_to?: string;
	service_id?: string;
}

export interface Phone {
	id: string;
	number: string;
	description?: string;
	contact_id?: string;
	languages?: Language[];
}

export interface Contact {
	id: string;
	name?: string;
	title?: string;
	service_id?: string;
	/** HSDS. */
	email?: string;
	/** HSDS. */
	phones?: Phone[];
}

export interface Language {
	id: string;
	service_id?: string;
	phone_id?: string;
	/** HSDS. */
	name?: string;
	/** HSDS: ISO 639. */
	code?: string;
}

export interface Funding {
	id: string;
	source?: string;
	service_id?: string;
}

export interface Address {
	id: string;
	address_1: string;
	city: string;
	state_province: string;
	postal_code: string;
	country: string;
	address_type: 'physical' | 'postal' | 'virtual';
	attention?: string;
	region?: string;
	location_id?: string;
}

export interface Accessibility {
	id: string;
	description?: string;
	accessibility?: string;
	details?: string;
	url?: string;
	location_id?: string;
}

export interface Location {
	id: string;
	location_type: 'physical' | 'postal' | 'virtual';
	name?: string;
	description?: string;
	latitude?: number;
	longitude?: number;
	external_identifier?: string;
	external_identifier_type?: string;
	addresses?: Address[];
	accessibility?: Accessibility[];
	/** HSDS. */
	phones?: Phone[];
}

export interface ServiceAtLocation {
	id: string;
	service_id?: string;
	location_id?: string;
	location?: Location;
	/** HSDS. */
	schedules?: Schedule[];
}

/** The atlas's own extension: advice given by an organisation of a known kind, and how much of it there is. */
export interface AdviceOffer {
	kind: string;
	weekly_adviser_hours?: number;
	/** NHS ODS code of the GP practice it is given in. */
	host_practice?: string;
}

export interface Service {
	id: string;
	name: string;
	status: ServiceStatus;
	organization_id?: string;
	organization?: Organization;
	description?: string;
	url?: string;
	email?: string;
	fees?: string;
	accreditations?: string;
	minimum_age?: number;
	maximum_age?: number;
	assured_date?: string;
	assurer_email?: string;
	alert?: string;
	/** ISO 8601 with milliseconds and Z. */
	last_modified?: string;
	/** HSDS. */
	alternate_name?: string;
	/** HSDS: how to apply or be referred. */
	application_process?: string;
	/** HSDS. */
	eligibility_description?: string;
	schedules?: Schedule[];
	service_areas?: ServiceArea[];
	service_at_locations?: ServiceAtLocation[];
	languages?: Language[];
	funding?: Funding[];
	cost_options?: CostOption[];
	contacts?: Contact[];
	attributes?: Attribute[];
	advice?: AdviceOffer;
	/** The atlas's own extension: the terms of the list it is from. */
	licence?: string;
}

/** A service as the atlas keeps it: the published record, and where it came from. */
export interface DirectoryEntry {
	/** "debt-advice", "libraries" …, or the id of an imported feed. */
	feed: string;
	/** The feed's own id, before it was made a UUID. */
	originalId: string;
	/** When the entry was last checked by someone: an ISO date, or only its year or month; null when nobody says. */
	lastChecked: string | null;
	/** Of the list or document it is from, which is no check of the entry: an ISO date, or only its year or month. */
	listedOn?: string;
	/** History: named by a document of the time and not confirmed since. */
	standing: 'listed' | 'history' | 'no-longer-listed';
	service: Service;
}
