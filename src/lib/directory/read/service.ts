import { uuidOf } from '../uuid.ts';
import type { Attribute, Funding, Service, ServiceArea } from '../model.ts';
import { readContacts, readLanguages } from './contacts.ts';
import { email, field, isRaw, line, link, partsOrWords, prose, word } from './fields.ts';
import type { Raw } from './fields.ts';
import { withoutJsonText } from './json-text.ts';
import { readOrganization } from './organization.ts';
import { readPlaces } from './places.ts';
import { beginReading } from './reading.ts';
import type { Reading } from './reading.ts';
import { optional } from './optional.ts';
import type { Remark } from './remarks.ts';
import { readSchedules } from './schedules.ts';
import { readAges, readEligibility } from './eligibility.ts';
import { readCosts } from './costs.ts';
import { readStatus } from './status.ts';
import { readAttributes } from './terms.ts';
import { date, moment } from './times.ts';

export type ReadRecord =
	| { originalId: string; service: Service; remarks: Remark[] }
	| { originalId: string | null; rejected: string; remarks: Remark[] };

/**
 * One service of a feed, of Open Referral UK 3.0 or 1.0 or of a publisher's own dialect, as a record of 3.0. Never
 * throws: what cannot be read is left out and remarked on, and a record without a name or an id is rejected.
 * `today` is an ISO date, to tell what has passed.
 */
export function readService(record: unknown, { feed, today }: { feed: string; today: string }): ReadRecord {
	const reading = beginReading(feed);
	const { remarks } = reading;
	if (!isRaw(record)) return { originalId: null, rejected: 'It is not a record', remarks };
	const raw = withoutJsonText(record, reading);
	const own = field(raw, 'id');
	const originalId =
		typeof own === 'string' || typeof own === 'number' ? String(own).trim().slice(0, 500) : null;
	if (!originalId)
		return {
			originalId: null,
			rejected: 'It has no id, so it could not be told from others next time',
			remarks
		};
	const name = line(field(raw, 'name', 'title'), 'name', reading);
	if (!name) return { originalId, rejected: 'It has no name', remarks };

	const id = reading.idOf('service', own, 'id');
	const [organizationRaw] = partsOrWords(
		raw,
		reading,
		(name) => ({ name }),
		'organization',
		'organisation',
		'provider'
	);
	const organization = organizationRaw && readOrganization(organizationRaw, reading);
	const organizationId = field(raw, 'organization_id');
	if (!organization && organizationId === undefined)
		reading.note('look', 'organization', 'It does not say which organisation gives it');

	const service: Service = {
		id,
		name,
		status: readStatus(raw, reading),
		...optional({
			organization_id:
				organization?.id ??
				(organizationId === undefined
					? undefined
					: reading.idOf('organization', organizationId, 'organization_id')),
			organization,
			description: prose(field(raw, 'description'), 'description', reading),
			url: link(field(raw, 'url'), 'url', reading),
			email: email(field(raw, 'email'), 'email', reading),
			fees:
				prose(field(raw, 'fees'), 'fees', reading, 500) ?? (field(raw, 'free') === true ? 'Free' : undefined),
			accreditations: nothing(line(field(raw, 'accreditations'), 'accreditations', reading)),
			...readAges(raw, reading),
			assured_date: date(field(raw, 'assured_date'), 'assured_date', reading),
			alert: prose(field(raw, 'alert'), 'alert', reading, 500),
			last_modified: moment(field(raw, 'last_modified', 'updated_at'), 'last_modified', reading),
			alternate_name: line(field(raw, 'alternate_name'), 'alternate_name', reading),
			application_process: prose(field(raw, 'application_process'), 'application_process', reading, 1_000),
			eligibility_description:
				prose(field(raw, 'eligibility_description'), 'eligibility_description', reading, 1_000) ??
				readEligibility(raw, reading),
			schedules: some(readSchedules(raw, { service_id: id }, reading)),
			service_areas: some(readAreas(raw, id, reading)),
			service_at_locations: some(readPlaces(raw, id, reading)),
			languages: some(readLanguages(raw, { service_id: id }, reading)),
			funding: some(readFunding(raw, id, reading)),
			cost_options: some(readCosts(raw, id, reading)),
			contacts: some(readContacts(raw, id, reading)),
			attributes: some([...readAttributes(raw, id, reading), ...readWays(raw, id, reading)])
		})
	};
	noteAge(service, today, reading);
	return { originalId, service, remarks };
}

/** The same part said twice is one part. */
function some<T>(parts: T[]): T[] | undefined {
	const known = new Set<string>();
	const found = parts.filter((part) => known.size < known.add(JSON.stringify(part)).size);
	return found.length > 0 ? found : undefined;
}
const nothing = (text: string | undefined) => (text && /^(none|n\/?a|nil|-)$/i.test(text) ? undefined : text);

function readAreas(raw: Raw, serviceId: string, reading: Reading): ServiceArea[] {
	const LONGEST_EXTENT = 2_000;
	return partsOrWords(raw, reading, (name) => ({ name }), 'service_areas', 'service_area').flatMap((part) => {
		const name = line(field(part, 'name', 'service_area'), 'service_areas.name', reading);
		const extent = field(part, 'extent');
		const text =
			typeof extent === 'string' && extent.length <= LONGEST_EXTENT
				? line(extent, 'service_areas.extent', reading, LONGEST_EXTENT)
				: undefined;
		if (extent !== undefined && !text)
			reading.note('dropped', 'service_areas.extent', 'A drawn outline, which the atlas does not keep');
		const uri = link(field(part, 'uri'), 'service_areas.uri', reading);
		if (!name && !text && !uri) return [];
		return [
			{
				id: reading.idOf('service_area', field(part, 'id'), 'service_areas.id', serviceId, name, text, uri),
				...optional({ name, service_area: name, extent: text, extent_type: text && 'text', uri }),
				service_id: serviceId
			}
		];
	});
}

function readFunding(raw: Raw, serviceId: string, reading: Reading): Funding[] {
	return partsOrWords(raw, reading, (source) => ({ source }), 'funding', 'fundings').flatMap((part) => {
		const source = line(field(part, 'source'), 'funding.source', reading);
		if (!source) return [];
		return [
			{
				id: reading.idOf('funding', field(part, 'id'), 'funding.id', serviceId, source),
				source,
				service_id: serviceId
			}
		];
	});
}

/** Words of 1.0 that 3.0 has no field for are kept as terms of taxonomies of the same names. */
const ways = {
	deliverable_type: [
		'Advice',
		'Assessment',
		'Counselling',
		'Equipment',
		'Financial Support',
		'Information',
		'Permission',
		'Training'
	],
	attending_type: ['phone', 'online', 'venue', 'home visit'],
	attending_access: ['referral', 'appointment', 'membership', 'drop-in']
} as const;

function readWays(raw: Raw, serviceId: string, reading: Reading): Attribute[] {
	const found: [string, string][] = [];
	for (const [name, words] of Object.entries(ways)) {
		const value = word(field(raw, name), words as readonly string[], name, reading);
		if (value) found.push([name, value]);
	}
	if (field(raw, 'needs_referral') === true) found.push(['attending_access', 'referral']);
	return found.map(([taxonomy, value]) => {
		const termId = uuidOf('open-referral-1.0', taxonomy, value);
		return {
			id: uuidOf(serviceId, taxonomy, value),
			link_id: serviceId,
			link_type: taxonomy,
			taxonomy_term_id: termId,
			taxonomy_term: {
				id: termId,
				name: value,
				description: value,
				taxonomy,
				taxonomy_id: uuidOf('open-referral-1.0', taxonomy)
			}
		};
	});
}

const DAYS_UNTIL_OLD = 365 * 2;

/** What time has done to a record: kept, and shown to an editor. */
function noteAge(service: Service, today: string, reading: Reading): void {
	if (service.status !== 'active') reading.note('look', 'status', `Its status is “${service.status}”`);
	const ended = service.schedules?.filter(({ valid_to }) => valid_to && valid_to < today) ?? [];
	if (ended.length > 0 && ended.length === service.schedules?.length)
		reading.note('look', 'schedules.valid_to', 'Every opening it lists has ended');
	const assured = service.assured_date;
	if (assured && Date.parse(today) - Date.parse(assured) > DAYS_UNTIL_OLD * 86_400_000) {
		reading.note('look', 'assured_date', `Last checked on ${assured}, more than two years ago`);
	}
}
