import { existsSync, readFileSync } from 'node:fs';
import type { ReleaseFile } from './release-error.ts';

// For tests only: the real releases, which stand beside the repository and are not part of it.
const folder = new URL('../../../../shared/data/', import.meta.url);

export const sharedReleasesExist = existsSync(folder);

export function sharedFile(path: string): ReleaseFile {
	return { name: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(new URL(path, folder)) };
}
