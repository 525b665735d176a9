import { categories } from '../atlas/support/categories.ts';
import { audienceNames, channelNames, wayToJoinNames } from '../atlas/support/listing.ts';
import { subjects } from '../atlas/support/subjects.ts';
import type { Attribute, Taxonomy, TaxonomyTerm } from './model.ts';
import { uuidOf } from './uuid.ts';

interface OwnTaxonomy {
	name: string;
	description: string;
	terms: Record<string, { name: string; description: string; parent?: { taxonomy: string; term: string } }>;
}

const named = (names: Record<string, string>, sentence: (name: string) => string) =>
	Object.fromEntries(Object.entries(names).map(([id, name]) => [id, { name, description: sentence(name) }]));

/** The atlas's own words for what it lists. Each key is also the `link_type` of an attribute that uses it. */
export const ownTaxonomies = {
	activity: {
		name: 'Kind of activity',
		description: 'The five kinds of activity of “Next steps for social prescribing in London” (2019).',
		terms: categories
	},
	subject: {
		name: 'What it helps with',
		description: 'What a service helps with, in everyday words.',
		terms: subjects
	},
	audience: {
		name: 'Who it is for',
		description: 'The people a service is meant for, where it is not for everyone.',
		terms: named(
			audienceNames,
			(name) => `For ${name.toLowerCase().replace('uk', 'UK').replace('lgbt+', 'LGBT+')}.`
		)
	},
	joining: {
		name: 'How to join',
		description: 'Whether a person can go themselves or is referred.',
		terms: named(wayToJoinNames, (name) => `${name}.`)
	},
	channel: {
		name: 'How it is given',
		description: 'Face to face, by phone, online or at home.',
		terms: named(channelNames, (name) => `${name}.`)
	}
} as const satisfies Record<string, OwnTaxonomy>;

export type OwnTaxonomyId = keyof typeof ownTaxonomies;

const taxonomyId = (id: OwnTaxonomyId) => uuidOf('atlas', 'taxonomy', id);

export const taxonomyRecord = (id: OwnTaxonomyId): Taxonomy => ({
	id: taxonomyId(id),
	name: ownTaxonomies[id].name,
	description: ownTaxonomies[id].description
});

/** A term of the atlas's own, as Open Referral has it. Throws RangeError for a term that does not exist. */
export function termRecord(taxonomy: OwnTaxonomyId, term: string): TaxonomyTerm {
	const { name, terms }: OwnTaxonomy = ownTaxonomies[taxonomy];
	const entry = terms[term];
	if (!entry) throw new RangeError(`term: ${taxonomy} has no term ${term}`);
	const category = 'category' in entry ? (entry.category as string) : undefined;
	return {
		id: uuidOf('atlas', 'term', taxonomy, term),
		name: entry.name,
		description: entry.description,
		...(category && { parent_id: uuidOf('atlas', 'term', 'activity', category) }),
		taxonomy: name,
		taxonomy_id: taxonomyId(taxonomy),
		code: term
	};
}

/** Marks a service with a term of the atlas's own. */
export function ownAttribute(serviceId: string, taxonomy: OwnTaxonomyId, term: string): Attribute {
	const record = termRecord(taxonomy, term);
	return {
		id: uuidOf(serviceId, 'attribute', taxonomy, term),
		link_id: serviceId,
		link_type: taxonomy,
		taxonomy_term_id: record.id,
		taxonomy_term: record
	};
}

/** The terms of one of our taxonomies that a service is marked with, by our codes. */
export function ownTerms(attributes: readonly Attribute[] | undefined, taxonomy: OwnTaxonomyId): string[] {
	const id = taxonomyId(taxonomy);
	return (attributes ?? []).flatMap(({ taxonomy_term: term }) =>
		term?.taxonomy_id === id && term.code && term.code in ownTaxonomies[taxonomy].terms ? [term.code] : []
	);
}
