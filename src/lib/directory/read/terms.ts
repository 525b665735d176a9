import type { Attribute, TaxonomyTerm } from '../model.ts';
import { field, isRaw, line, link, objects, partsOrWords, prose } from './fields.ts';
import type { Raw } from './fields.ts';
import type { Reading } from './reading.ts';

/** A term of a taxonomy, of 3.0 or 1.0 (`vocabulary`, an id like "esdServiceTypes:300", no description). */
export function readTerm(raw: Raw, reading: Reading, where: string): TaxonomyTerm | undefined {
	const name = line(field(raw, 'name', 'term', 'label'), `${where}.name`, reading);
	if (!name) {
		reading.note('dropped', where, 'A taxonomy term without a name');
		return undefined;
	}
	const taxonomy = line(field(raw, 'taxonomy', 'vocabulary'), `${where}.taxonomy`, reading);
	const own = field(raw, 'id', 'slug');
	const id = reading.idOf('taxonomy_term', own, `${where}.id`, taxonomy, name);
	const parent = field(raw, 'parent_id', 'parent');
	const parentId = isRaw(parent) ? field(parent, 'id') : parent;
	const description = prose(field(raw, 'description'), `${where}.description`, reading, 1_000);
	const code =
		typeof own === 'string' && own.trim() !== id
			? line(own, `${where}.id`, reading, 200)
			: line(field(raw, 'code'), `${where}.code`, reading);
	const taxonomyId = field(raw, 'taxonomy_id');
	const uri = field(raw, 'term_uri', 'uri');
	return {
		id,
		name,
		// Required of a term, and what publishers most often leave out.
		description: description ?? name,
		...(parentId !== undefined && {
			parent_id: reading.idOf('taxonomy_term', parentId, `${where}.parent_id`)
		}),
		...(taxonomy && { taxonomy }),
		...(taxonomyId !== undefined && {
			taxonomy_id: reading.idOf('taxonomy', taxonomyId, `${where}.taxonomy_id`)
		}),
		...withLink('term_uri', link(uri, `${where}.term_uri`, reading)),
		...(code && { code })
	};
}

function withLink<K extends string>(key: K, value: string | undefined) {
	return (value ? { [key]: value } : {}) as { [key in K]?: string };
}

/**
 * What a record is marked with: 3.0 `attributes[].taxonomy_term`; 1.0 `service_taxonomys[].taxonomy` (also as a bare
 * term, and under other plurals); Outpost `taxonomies[]`. An attribute without a term says nothing and is left out.
 */
export function readAttributes(raw: Raw, linkId: string, reading: Reading): Attribute[] {
	const found: Attribute[] = [];
	const add = (term: TaxonomyTerm | undefined, id: unknown, linkType: string | undefined, where: string) => {
		if (!term) return;
		found.push({
			id: reading.idOf('attribute', id, `${where}.id`, linkId, term.id, linkType),
			link_id: linkId,
			...(linkType && { link_type: linkType }),
			taxonomy_term_id: term.id,
			taxonomy_term: term
		});
	};
	for (const attribute of objects(raw, reading, 'attributes')) {
		const term = field(attribute, 'taxonomy_term');
		if (!isRaw(term)) {
			reading.note('dropped', 'attributes', 'An attribute without a taxonomy term');
			continue;
		}
		const linkType = line(field(attribute, 'link_type'), 'attributes.link_type', reading);
		add(readTerm(term, reading, 'attributes.taxonomy_term'), field(attribute, 'id'), linkType, 'attributes');
	}
	for (const entry of partsOrWords(
		raw,
		reading,
		(name) => ({ name }),
		'service_taxonomys',
		'service_taxonomies',
		'taxonomies',
		'taxonomy_terms',
		'categories',
		'tags'
	)) {
		const nested = field(entry, 'taxonomy');
		const term = readTerm(isRaw(nested) ? nested : entry, reading, 'service_taxonomys.taxonomy');
		add(term, isRaw(nested) ? field(entry, 'id') : undefined, 'service_type', 'service_taxonomys');
	}
	for (const entry of objects(raw, reading, 'suitabilities')) {
		add(readTerm(entry, reading, 'suitabilities'), undefined, 'suitability', 'suitabilities');
	}
	return found;
}
