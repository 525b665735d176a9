import type Database from 'better-sqlite3';
import { subjects } from '../../atlas/support/subjects.ts';
import type { Listing } from '../../atlas/support/listing.ts';
import { listingOf } from '../../directory/listing.ts';
import type { Gazetteer } from '../../directory/listing.ts';
import { placedService } from '../../directory/placed.ts';
import type { DirectoryEntry, Organization, Taxonomy, TaxonomyTerm } from '../../directory/model.ts';
import { ownTaxonomies, taxonomyRecord, termRecord } from '../../directory/taxonomies.ts';
import type { OwnTaxonomyId } from '../../directory/taxonomies.ts';
import { uuidOf } from '../../directory/uuid.ts';
import type { FeedRow } from './directory-entries.ts';

/** Writes the directory: services in order of name, so that a page of the API is the same from build to build. */
export function writeDirectory(db: Database.Database, feeds: readonly FeedRow[], gazetteer: Gazetteer): void {
	const feedRow = db.prepare('insert into directory_feed values (?, ?, ?, ?, ?, ?, ?, ?)');
	feeds.forEach(({ id, name, note, url, licence, fetched, entries }, position) =>
		feedRow.run(id, position, name, note, url, licence, fetched, entries.length)
	);
	const entries = feeds.flatMap((feed) => feed.entries.map((entry) => underLicence(entry, feed.licence)));
	entries.sort((a, b) => compare(a.service.name, b.service.name) || compare(a.service.id, b.service.id));
	const terms = writeTerms(db, entries);
	writeOrganizations(db, entries);
	const write = serviceWriter(db, gazetteer, terms);
	entries.forEach((entry, at) => write(entry, at + 1));
}

/** Lists differ in their terms, so that each record says its own. */
const underLicence = (entry: DirectoryEntry, licence: string | null): DirectoryEntry =>
	licence ? { ...entry, service: { ...entry.service, licence } } : entry;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function serviceWriter(db: Database.Database, gazetteer: Gazetteer, terms: ReadonlySet<string>) {
	const service = db.prepare('insert into service values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
	const place = db.prepare('insert into service_place values (?, ?, ?, ?, ?, ?, ?, ?)');
	const area = db.prepare('insert or ignore into service_area values (?, ?)');
	const facet = db.prepare('insert or ignore into service_facet values (?, ?, ?)');
	const term = db.prepare('insert or ignore into service_term values (?, ?)');
	const search = db.prepare(
		'insert into service_search (rowid, name, organisation, summary, words, addresses) values (?, ?, ?, ?, ?, ?)'
	);
	return (entry: DirectoryEntry, position: number) => {
		const record = placedService(entry.service, gazetteer);
		const listing = listingOf({ ...entry, service: record }, gazetteer);
		service.run(
			position,
			record.id,
			entry.feed,
			entry.originalId,
			entry.standing,
			record.status,
			record.name,
			record.organization?.id ?? null,
			record.last_modified ?? null,
			listing.lastChecked,
			JSON.stringify(listing),
			JSON.stringify(record)
		);
		const located = new Map(listing.places.map((one) => [one.id, one]));
		(record.service_at_locations ?? []).forEach(({ id, location }, ordinal) => {
			const at = location && located.get(location.id);
			const stepFree = at?.stepFree === true ? 1 : at?.stepFree === false ? 0 : null;
			place.run(
				position,
				ordinal,
				id,
				at?.lat ?? null,
				at?.lon ?? null,
				at?.borough ?? null,
				at?.lsoa ?? null,
				stepFree
			);
		});
		for (const borough of listing.serves) area.run(borough, position);
		for (const [name, values] of facetsOf(listing))
			for (const value of values) facet.run(name, value, position);
		for (const { taxonomy_term_id: id } of record.attributes ?? [])
			if (id && terms.has(id)) term.run(id, position);
		search.run(
			position,
			listing.name,
			listing.organisation,
			`${listing.summary} ${record.description ?? ''}`,
			wordsOf(listing, entry, gazetteer),
			listing.places.map(({ address }) => address).join(' ')
		);
	};
}

const facetsOf = (listing: Listing): [string, readonly string[]][] => [
	['category', listing.categories],
	['subject', listing.subjects],
	['audience', listing.audiences],
	['join', [listing.join]],
	['channel', listing.channels],
	['language', listing.languages.map((name) => name.toLowerCase())]
];

/** What else a search may find a service by: its subjects' names, its terms, its places and their boroughs by name. */
function wordsOf(listing: Listing, { service }: DirectoryEntry, { boroughs }: Gazetteer): string {
	return [
		...listing.subjects.map((subject) => subjects[subject].name),
		...(service.attributes ?? []).map(({ taxonomy_term: term }) => term?.name ?? ''),
		...listing.places.map(({ name, postcode }) => `${name ?? ''} ${postcode ?? ''}`),
		...new Set(listing.places.map(({ borough }) => boroughs.get(borough ?? '') ?? '')),
		service.alternate_name ?? '',
		...listing.languages
	].join(' ');
}

/** Our own taxonomies whole, then the terms that feeds use; a term of no taxonomy stands in one made of its name. */
function writeTerms(db: Database.Database, entries: readonly DirectoryEntry[]): Set<string> {
	const taxonomies = new Map<string, Taxonomy>();
	const terms = new Map<string, TaxonomyTerm>();
	for (const [id, { terms: own }] of Object.entries(ownTaxonomies)) {
		const record = taxonomyRecord(id as OwnTaxonomyId);
		taxonomies.set(record.id, record);
		for (const code of Object.keys(own)) {
			const term = termRecord(id as OwnTaxonomyId, code);
			terms.set(term.id, term);
		}
	}
	for (const { service } of entries) {
		for (const { taxonomy_term: term } of service.attributes ?? []) {
			if (!term || terms.has(term.id)) continue;
			const name = term.taxonomy ?? 'Other terms';
			const taxonomyId = term.taxonomy_id ?? uuidOf('taxonomy', name);
			if (!taxonomies.has(taxonomyId)) {
				taxonomies.set(taxonomyId, {
					id: taxonomyId,
					name,
					description: `Terms that imported directories use: ${name}.`
				});
			}
			terms.set(term.id, { ...term, taxonomy: name, taxonomy_id: taxonomyId });
		}
	}
	const taxonomyRow = db.prepare('insert into directory_taxonomy values (?, ?, ?)');
	[...taxonomies.values()].forEach((record, at) => taxonomyRow.run(record.id, at, JSON.stringify(record)));
	const termRow = db.prepare('insert into directory_term values (?, ?, ?, ?, ?, ?)');
	[...terms.values()].forEach((record, at) =>
		termRow.run(
			record.id,
			at,
			record.taxonomy_id ?? null,
			safeParent(record, terms),
			record.name,
			JSON.stringify(record)
		)
	);
	return new Set(terms.keys());
}

/** A parent that is there and does not lead round in a circle. */
function safeParent(term: TaxonomyTerm, terms: ReadonlyMap<string, TaxonomyTerm>): string | null {
	const seen = new Set([term.id]);
	for (let at = term.parent_id; at; at = terms.get(at)?.parent_id) {
		if (seen.has(at) || !terms.has(at)) return null;
		seen.add(at);
	}
	return term.parent_id ?? null;
}

function writeOrganizations(db: Database.Database, entries: readonly DirectoryEntry[]): void {
	const organizations = new Map<string, Organization>();
	for (const { service } of entries) {
		if (service.organization && !organizations.has(service.organization.id)) {
			organizations.set(service.organization.id, service.organization);
		}
	}
	const sorted = [...organizations.values()].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
	const row = db.prepare('insert into directory_organization values (?, ?, ?, ?)');
	sorted.forEach((record, at) => row.run(record.id, at, record.name, JSON.stringify(record)));
}
