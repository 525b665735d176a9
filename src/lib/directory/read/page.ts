import { field, isRaw } from './fields.ts';
import type { Raw } from './fields.ts';
import { shown } from './remarks.ts';

/** An answer of a feed that holds no records. The message is a sentence; the last good copy is kept. */
export class FeedError extends Error {
	override readonly name = 'FeedError';
}

/** One answer of a list endpoint, or a whole dump, whatever its envelope. */
export interface FeedPage {
	items: unknown[];
	dialect: '3.0' | '1.0' | 'bare';
	/** As the envelope says; null where it does not, or says nonsense. */
	totalItems: number | null;
	totalPages: number | null;
	/** Null where the envelope does not say. */
	first: boolean | null;
	last: boolean | null;
	/** The page's number, from 1. 1.0 servers built on Spring count from 0. */
	number: number | null;
	/** Things an editor should know of the answer itself. */
	remarks: string[];
}

/** Text of an answer: UTF-8, with or without its mark; bytes that are not are taken as Windows-1252, and remarked on. */
export function feedText(bytes: Uint8Array): { text: string; remarks: string[] } {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] };
	} catch {
		return {
			text: new TextDecoder('windows-1252').decode(bytes),
			remarks: [
				'Some bytes are not UTF-8, as JSON must be; read as Windows-1252. Look at apostrophes, dashes and pound signs.'
			]
		};
	}
}

function parsed(text: string): unknown {
	const start = text.trimStart();
	if (start === '') throw new FeedError('The answer is empty.');
	if (start.startsWith('<'))
		throw new FeedError('The answer is a web page or XML, not JSON: the site may be down for maintenance.');
	try {
		return JSON.parse(start);
	} catch {
		const records = lines(start);
		if (records) return records;
		throw new FeedError('The answer is not whole JSON: it may have been cut off.');
	}
}

/** Newline-delimited JSON, one record a line; null when it is not that. */
function lines(text: string): unknown[] | null {
	const rows = text.split(/\r?\n/).filter((row) => row.trim() !== '');
	if (rows.length < 2) return null;
	try {
		return rows.map((row) => JSON.parse(row) as unknown);
	} catch {
		return null;
	}
}

const listNames = ['contents', 'content', 'services', 'data', 'items', 'results'] as const;

/** Reads an answer of `/services` or a dump. Throws FeedError when there is no list of records in it. */
export function readPage(bytes: Uint8Array): FeedPage {
	const { text, remarks } = feedText(bytes);
	const body = parsed(text);
	if (Array.isArray(body))
		return {
			items: body,
			dialect: 'bare',
			totalItems: null,
			totalPages: null,
			first: null,
			last: null,
			number: null,
			remarks
		};
	if (!isRaw(body)) throw new FeedError(`The answer is ${shown(body)}, not a list of services.`);
	const name = listNames.find((candidate) => Array.isArray(field(body, candidate)));
	if (!name) {
		// A dump of one service is a list of one.
		if (field(body, 'name') !== undefined && field(body, 'id') !== undefined) {
			return {
				items: [body],
				dialect: 'bare',
				totalItems: 1,
				totalPages: 1,
				first: true,
				last: true,
				number: 1,
				remarks
			};
		}
		throw new FeedError('The answer has no list of services in it.');
	}
	return { items: field(body, name) as unknown[], ...envelope(body, name, remarks) };
}

function envelope(body: Raw, listName: string, remarks: string[]): Omit<FeedPage, 'items'> {
	const whole = (...names: string[]) => {
		const value = Number(field(body, ...names) ?? NaN);
		return Number.isInteger(value) && value >= 0 ? value : null;
	};
	const items = field(body, listName) as unknown[];
	const totalItems = whole('total_items', 'totalElements');
	const totalPages = whole('total_pages', 'totalPages');
	const last = field(body, 'last_page', 'last');
	const first = field(body, 'first_page', 'first');
	const number = whole('page_number', 'number');
	const zeroBased = number === 0 || isRaw(field(body, 'pageable'));
	if (
		totalItems !== null &&
		totalPages !== null &&
		totalPages <= 1 &&
		last === true &&
		first !== false &&
		totalItems > items.length
	) {
		remarks.push(`It says this is the only page, of ${totalItems} services, and holds ${items.length}.`);
	}
	return {
		dialect: listName === 'content' || Object.hasOwn(body, 'totalElements') ? '1.0' : '3.0',
		totalItems,
		totalPages,
		first: typeof first === 'boolean' ? first : null,
		last: typeof last === 'boolean' ? last : null,
		number: number === null ? null : number + (zeroBased ? 1 : 0),
		remarks
	};
}
