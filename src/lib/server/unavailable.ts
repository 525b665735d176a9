import { AtlasUnavailableError } from './open-atlas.ts';
import { settings } from './settings.ts';
import { StorageError, storageError } from './storage-error.ts';

/** What a site may be without and still answer: the figures and services, or what people keep here. */
export type Unavailable = 'atlas' | 'contributions';

/** What whoever asked is told. The fault itself, with its file, is for the log. */
const says: Record<Unavailable, string> = {
	atlas:
		'London’s figures and services are out of our reach, and it is not anything you did. It has been recorded. Please try again in a few minutes.',
	contributions:
		'Accounts, returns and reports of mistakes can be neither read nor saved just now. It has been recorded. What you sent was not saved. Figures and services can be read as usual.'
};

/** A fault of the disk, or what another fault was made of: the account library wraps what it meets. */
const isOfDisk = (error: unknown): boolean =>
	error instanceof Error &&
	(storageError(error, settings.contributionsFile) instanceof StorageError || isOfDisk(error.cause));

/** Which of the two a fault is of; undefined for any other fault. */
export function unavailableIn(error: unknown): { unavailable: Unavailable; message: string } | undefined {
	const unavailable =
		error instanceof AtlasUnavailableError ? 'atlas' : isOfDisk(error) ? 'contributions' : undefined;
	return unavailable && { unavailable, message: says[unavailable] };
}
