import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the secret of a site stands that was given none. */
export const secretFile = (contributionsFile: string) => join(dirname(contributionsFile), 'auth-secret');

/**
 * What signs session cookies: the one given (settings-schema.ts says how long it is), or one made once and kept beside the contributions, readable by their
 * owner alone. Losing it signs everyone out and does no other harm.
 */
export function authSecret(given: string | undefined, contributionsFile: string): string {
	if (given) return given;
	const file = secretFile(contributionsFile);
	const kept = readIfThere(file);
	if (kept) return kept;
	mkdirSync(dirname(file), { recursive: true });
	const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
	writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
	try {
		// A link, unlike a rename, fails when another process was quicker: then its secret is the secret.
		linkSync(draft, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(draft, { force: true });
	}
	return readFileSync(file, 'utf8');
}

function readIfThere(file: string): string | undefined {
	try {
		return readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}
