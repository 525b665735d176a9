import type { Page } from '../../directory/write/shapes.ts';
import { jsonAnswer } from '../api/answer.ts';

/** What the root of the API says of itself: how a consumer, and the standard's validator, know the version. */
export const apiDetails = {
	version: 'HSDS-UK-3.0',
	profile: 'https://openreferraluk.org/developers/specifications',
	openapi_url: 'https://openreferraluk.org/specifications/3.0/openapi.json'
};

/** A page in its envelope or, for `format=ndjson`, its records a line each and no envelope. */
export function listAnswer(page: Page, format: 'json' | 'ndjson' = 'json'): Response {
	if (format === 'json') return jsonAnswer(page);
	const lines = page.contents.map((record) => `${JSON.stringify(record)}\n`).join('');
	return new Response(lines, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } });
}
