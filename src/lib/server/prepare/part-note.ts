import { readFile, rm, writeFile } from 'node:fs/promises';

/** What a part file is part of, kept beside it, so that two editions of a file are never joined. */
export type PartNote = {
	url: string;
	/** For If-Range: a strong ETag, else Last-Modified; null when the server gives neither. */
	validator: string | null;
};

const noteFile = (part: string) => `${part}.json`;

export async function rememberPart(part: string, url: string, headers: Headers): Promise<void> {
	const etag = headers.get('etag');
	const strong = etag?.startsWith('"') ? etag : null;
	const note: PartNote = { url, validator: strong ?? headers.get('last-modified') };
	await writeFile(noteFile(part), JSON.stringify(note));
}

/** Null when there is no note, or none that can be read: the part is then of no use. */
export async function noteOf(part: string): Promise<PartNote | null> {
	try {
		const { url, validator } = JSON.parse(await readFile(noteFile(part), 'utf8')) as Partial<PartNote>;
		return typeof url === 'string' ? { url, validator: validator ?? null } : null;
	} catch {
		return null;
	}
}

/** Removes the note, and the part too unless it has been moved to its place. */
export async function forgetPart(part: string): Promise<void> {
	await rm(noteFile(part), { force: true });
	await rm(part, { force: true });
}
