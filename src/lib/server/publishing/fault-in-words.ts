import { ReleaseError } from '../../releases/table.ts';
import { AtlasCheckError } from '../build/checks.ts';
import { MigrationError } from '../contributions/migrate.ts';
import { ObtainError } from '../prepare/obtain-error.ts';
import { StorageError } from '../storage-error.ts';
import { AtlasLockedError } from './site-atlas.ts';

const inWords = [AtlasCheckError, AtlasLockedError, MigrationError, ReleaseError, ObtainError, StorageError];

/** What to tell whoever started a build that an input stopped; undefined for a fault of the program's own. */
export function faultInWords(error: unknown): string | undefined {
	if (!(error instanceof Error) || !inWords.some((kind) => error instanceof kind)) return undefined;
	const isInput = error instanceof ReleaseError || error instanceof ObtainError;
	return isInput
		? `${error.message}\nThe atlas was not built. The last good one is left in place.`
		: error.message;
}
