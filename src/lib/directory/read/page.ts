import { textIn } from '../../releases/encoding.ts';
import type { Encoding } from '../../releases/encoding.ts';
import { FeedError } from './feed-error.ts';
import { field, isRaw, plainField } from './fields.ts';
import type { Raw } from './fields.ts';
import { plainRecords } from './record-shapes.ts';
import { shown } from './remarks.ts';
import { unpacked } from './unpacked.ts';

export { FeedError };

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

/** Text of an answer; one that is not in UTF-8 is remarked on. */
export function feedText(bytes: Uint8Array): { text: string; remarks: string[] } {
	const { text, encoding } = textIn(bytes);
	return { text, remarks: [...remarksOn[encoding]] };
}

const remarksOn: Record<Encoding, string[]> = {
	'utf-8': [],
	'utf-16': ['It is written in UTF-16; JSON is exchanged in UTF-8.'],
	'windows-1252': [
		'Some bytes are not UTF-8, as JSON must be; read as Windows-1252. Look at apostrophes, dashes and pound signs.'
	]
};

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
	// A text sequence (RFC 7464) begins each record with its mark.
	const rows = text
		.replaceAll('\u001E', '\n')
		.split(/\r?\n/)
		.filter((row) => row.trim() !== '');
	if (rows.length < 2) return null;
	const records = rows.map((row): unknown => {
		try {
			return JSON.parse(row);
		} catch {
			return undefined;
		}
	});
	// One line that cannot be read is one record lost; the last one, or many, is a file that was cut off or is none.
	const lost = records.filter((one) => one === undefined).length;
	return records.at(-1) === undefined || lost > records.length * MOST_LOST ? null : records;
}

const MOST_LOST = 0.1;

const listNames = [
	'contents',
	'content',
	'services',
	'data',
	'items',
	'results',
	'records',
	'value',
	'features',
	'service',
	'hits',
	'docs',
	'edges',
	'@graph'
] as const;
/** What some servers wrap the list in: "_embedded" (HAL), "response" … */
const wrappings = ['_embedded', 'data', 'response', 'result', 'hits', 'services'] as const;
const MOST_WRAPPINGS = 3;

function inside(body: Raw, depth = 0): Raw {
	if (listNames.some((name) => Array.isArray(field(body, name)))) return body;
	if (depth === MOST_WRAPPINGS) return body;
	for (const wrapping of wrappings) {
		const within = field(body, wrapping);
		if (!isRaw(within)) continue;
		const found = inside(within, depth + 1);
		if (listNames.some((name) => Array.isArray(field(found, name)))) return { ...body, ...found };
	}
	return body;
}

/** Reads an answer of `/services` or a dump. Throws FeedError when there is no list of records in it. */
export function readPage(bytes: Uint8Array): FeedPage {
	const { text, remarks } = feedText(unpacked(bytes));
	const published = parsed(text);
	const body = isRaw(published) ? inside(published) : published;
	if (Array.isArray(body))
		return {
			items: body.flatMap(plainRecords),
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
	return { items: (field(body, name) as unknown[]).flatMap(plainRecords), ...envelope(body, name, remarks) };
}

function envelope(body: Raw, listName: string, remarks: string[]): Omit<FeedPage, 'items'> {
	const whole = (...names: string[]) => {
		const text = plainField(body, ...names);
		const value = text === '' ? NaN : Number(text);
		return Number.isInteger(value) && value >= 0 ? value : null;
	};
	const items = field(body, listName) as unknown[];
	const totalItems = whole('total_items', 'totalElements', 'total', 'count');
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
