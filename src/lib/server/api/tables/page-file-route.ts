import { error } from '@sveltejs/kit';
import type { RequestHandler } from '@sveltejs/kit';
import { pageFileAnswer } from './page-file-answer.ts';
import type { PageFile } from './page-file.ts';

/**
 * The handler of `<page>.csv`, `.xlsx` and `.csv-metadata.json`: the tables of the page, for the same query, and kept by
 * the same tag as the page is.
 */
export const pageFileRoute =
	(fileOf: (query: URLSearchParams) => PageFile): RequestHandler =>
	async ({ url, params }) => {
		const answer = await pageFileAnswer(fileOf(url.searchParams), params.suffix);
		if (!answer) error(404, 'There is no such format of this table.');
		return answer;
	};
