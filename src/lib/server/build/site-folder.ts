import { accessSync, constants } from 'node:fs';
import { StorageError } from '../storage-error.ts';

/**
 * The site is built where its code stands, which a service that is well shut in may not write. Throws StorageError, which
 * says what to do instead.
 */
export function refuseReadOnly(root: string): void {
	try {
		accessSync(root, constants.W_OK);
	} catch (cause) {
		throw new StorageError(
			`The site is not built from the code in ${root}, and nothing may be written there now. Run “npm start -- --build-only” there first, as the account it belongs to; docs/runbook.md says how.`,
			{ cause }
		);
	}
}
