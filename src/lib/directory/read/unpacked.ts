import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { FeedError } from './feed-error.ts';

/** The most bytes of a file when unpacked. */
export const MOST_UNPACKED_BYTES = 100_000_000;
const LARGEST = `${MOST_UNPACKED_BYTES / 1_000_000} MB`;

/** A file out of its gzip, or out of the zip that holds it alone; other bytes as they are. Throws FeedError. */
export function unpacked(bytes: Uint8Array): Uint8Array {
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
		try {
			return gunzipSync(bytes, { maxOutputLength: MOST_UNPACKED_BYTES });
		} catch (error) {
			const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
			throw new FeedError(
				isLarge ? `It is more than ${LARGEST} when unpacked.` : 'It is not a whole gzip file.',
				{ cause: error }
			);
		}
	}
	return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 ? fromZip(bytes) : bytes;
}

function fromZip(bytes: Uint8Array): Uint8Array {
	const names: string[] = [];
	let files: Record<string, Uint8Array>;
	try {
		files = unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (name.endsWith('/') || name.startsWith('__MACOSX/')) return false;
				names.push(name);
				if (originalSize > MOST_UNPACKED_BYTES)
					throw new FeedError(`It is more than ${LARGEST} when unpacked.`);
				return names.length === 1 && /\.(json|ndjson|jsonl|csv|txt)$/i.test(name);
			}
		});
	} catch (error) {
		if (error instanceof FeedError) throw error;
		throw new FeedError('It is not a whole zip file.', { cause: error });
	}
	if (names.some((name) => /^(xl|word)\//.test(name)))
		throw new FeedError('It is a spreadsheet file. Save the sheet of services as CSV, and import that.');
	const [only] = Object.values(files);
	if (names.length === 1 && only) return only;
	const tables = names.filter((name) => /\.csv$/i.test(name)).length;
	throw new FeedError(
		tables > 1
			? `It is a zip of ${tables} tables (HSDS tabular data), which is not read. Ask for the same as JSON, or fill in the template.`
			: 'It is a zip with more than one file, or none of JSON or CSV, in it.'
	);
}
