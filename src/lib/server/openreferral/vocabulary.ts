import type { Organization, Taxonomy, TaxonomyTerm } from '../../directory/model.ts';
import { pageOf } from '../../directory/write/shapes.ts';
import type { Page } from '../../directory/write/shapes.ts';
import { statement } from '../database.ts';
import { unknown } from './services.ts';

interface Paging {
	page: number;
	per_page: number;
}

function listOf(
	table: string,
	where: string,
	values: Record<string, unknown>,
	{ page, per_page }: Paging
): Page {
	const total = statement<number>(`select count(*) from ${table} where ${where}`)
		.pluck()
		.get(values) as number;
	const rows = statement<{ record: string }>(
		`select record from ${table} where ${where} order by position limit @limit offset @offset`
	).all({
		...values,
		limit: per_page,
		offset: (page - 1) * per_page
	});
	return pageOf(
		rows.map(({ record }) => JSON.parse(record) as unknown),
		{ page, perPage: per_page, total }
	);
}

const byId = <T>(table: string, what: string, id: string): T => {
	const row = statement<{ record: string }>(`select record from ${table} where id = ?`).get(id.toLowerCase());
	if (!row) throw unknown(what, id);
	return JSON.parse(row.record) as T;
};

/** Text anywhere in a name, as it stands: percent signs and underscores are only themselves. */
const named = '(@search is null or instr(lower(name), lower(@search)) > 0)';

export const listTaxonomies = (query: Paging): Page => listOf('directory_taxonomy', 'true', {}, query);

export function taxonomyById(id: string): Taxonomy & { taxonomy_terms: TaxonomyTerm[] } {
	const taxonomy = byId<Taxonomy>('directory_taxonomy', 'taxonomy', id);
	const terms = statement<{ record: string }>(
		'select record from directory_term where taxonomy = ? order by position'
	).all(taxonomy.id);
	return { ...taxonomy, taxonomy_terms: terms.map(({ record }) => JSON.parse(record) as TaxonomyTerm) };
}

export function listTerms(
	query: Paging & { search?: string; taxonomy_id?: string; parent_id?: string; top_only: boolean }
): Page {
	const where = `${named} and (@taxonomy is null or taxonomy = @taxonomy) and (@parent is null or parent = @parent) and (@top = 0 or parent is null)`;
	const values = {
		search: query.search ?? null,
		taxonomy: query.taxonomy_id?.toLowerCase() ?? null,
		parent: query.parent_id?.toLowerCase() ?? null,
		top: query.top_only ? 1 : 0
	};
	return listOf('directory_term', where, values, query);
}

export const termById = (id: string) => byId<TaxonomyTerm>('directory_term', 'taxonomy term', id);

export const listOrganizations = (query: Paging & { search?: string }): Page =>
	listOf('directory_organization', named, { search: query.search ?? null }, query);

export const organizationById = (id: string) =>
	byId<Organization>('directory_organization', 'organization', id);
