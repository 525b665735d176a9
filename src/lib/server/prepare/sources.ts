import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sourceIds } from '../../atlas/sources.ts';
import { ObtainError } from './obtain-error.ts';

const words = z.string({ error: 'some words' }).trim().min(1, { error: 'some words' });
const httpsUrl = z.url({ protocol: /^https$/, error: 'an address that starts https://' });
const isoDate = z.iso.date({ error: 'a date such as 2026-06-30' });
const sha256 = z.string({ error: 'a SHA-256 checksum' }).regex(/^[0-9a-f]{64}$/, {
	error: 'a SHA-256 checksum: 64 hexadecimal digits, in lower case'
});
const count = z.int({ error: 'a whole number' }).positive({ error: 'a whole number above 0' });
/** Relative, and never outside the folder: it is joined to what --from names. */
const filePath = z
	.string({ error: 'a path inside the --from folder' })
	.regex(/^(?!.*(^|\/)\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/, { error: 'a path inside the --from folder' });

const sourceSchema = z.strictObject(
	{
		id: z.enum(sourceIds, { error: 'an id from src/lib/atlas/sources.ts' }),
		title: words,
		publisher: words,
		/** The publisher's own page. */
		landing: httpsUrl,
		/**
		 * The publisher's own file; null where there is no lasting direct address. `byHand`: the address holds, but the
		 * file there is a workbook or lacks columns, and a person has to make a table of it (`note` says how).
		 */
		download: z
			.strictObject(
				{
					url: httpsUrl,
					sha256: sha256.nullable(),
					bytes: count.nullable(),
					byHand: z.literal(true).optional()
				},
				{ error: 'url, sha256 and bytes, or null' }
			)
			.nullable(),
		licence: words,
		licenceUrl: httpsUrl,
		/** In words: "30 June 2026", "April 2026". */
		vintage: words,
		period: isoDate,
		published: isoDate.nullable(),
		geography: words.nullable(),
		/** The sentence the site must carry. */
		attribution: words,
		/** What we do with it and what to know, in our own words. */
		note: words,
		/** Where the file stands under --from, and what it was when the atlas was last compiled. */
		file: filePath,
		sha256,
		bytes: count,
		/** Records its reader finds in it (or features, for boundaries); null when not worth counting. */
		rows: count.nullable()
	},
	{ error: 'a source' }
);

export type Source = z.infer<typeof sourceSchema>;

/**
 * Reads data/sources.json: every id of `sourceIds`, once, in any order.
 * Throws ObtainError, one sentence that names the file, the entry and the field.
 */
export function readSources(path: string): Source[] {
	const entries = readEntries(path);
	const { data: sources, error } = z.array(sourceSchema).safeParse(entries);
	if (!sources) throw new ObtainError(faultOf(path, entries, error.issues));
	const seen = new Set<string>();
	for (const { id } of sources) {
		if (seen.has(id)) throw new ObtainError(`${path}: the id "${id}" is listed twice.`);
		seen.add(id);
	}
	const missing = sourceIds.filter((id) => !seen.has(id));
	if (missing.length > 0) throw new ObtainError(`${path}: no entry for ${missing.join(', ')}.`);
	return sources;
}

function readEntries(path: string): unknown[] {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (cause) {
		throw new ObtainError(`${path} cannot be read: ${(cause as Error).message}.`, { cause });
	}
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch (cause) {
		throw new ObtainError(`${path} is not JSON: ${(cause as Error).message}.`, { cause });
	}
	if (Array.isArray(parsed)) return parsed;
	throw new ObtainError(`${path}: expected a list of sources.`);
}

function faultOf(path: string, entries: unknown[], issues: readonly z.core.$ZodIssue[]): string {
	const [issue] = issues;
	const [at = 0, ...field] = issue?.path ?? [];
	const id = (entries[Number(at)] as { id?: unknown } | null | undefined)?.id;
	const entry = `entry ${Number(at) + 1}${typeof id === 'string' ? ` (${id})` : ''}`;
	if (issue?.code === 'unrecognized_keys') {
		return `${path}, ${entry}: ${issue.keys.map((key) => `"${key}"`).join(', ')} is not a field of a source.`;
	}
	const place = [path, entry, field.length > 0 && `field ${field.join('.')}`].filter(Boolean).join(', ');
	const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
	return `${place}: expected ${issue?.message ?? 'a source'}${more}.`;
}
