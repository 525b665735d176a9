import type { ChangeLog } from '../../releases/change-log/change-log.ts';
import type { PublishedRelease, ReleaseKind } from '../../releases/upload-kinds.ts';

/** The most a release may weigh as uploaded. The largest today is 1.5 MB. */
export const LARGEST_UPLOAD_BYTES = 24_000_000;

/** The file cannot be taken. The message is a sentence for the editor that says where and why. */
export class UploadRefusedError extends Error {
	override readonly name = 'UploadRefusedError';
}

export interface UploadedFile {
	/** As the editor chose it; null to go by the columns. */
	kind: ReleaseKind | null;
	fileName: string;
	bytes: Uint8Array;
}

export interface CheckedUpload {
	kind: ReleaseKind;
	/** The date the release stands for. */
	period: string;
	changeLog: ChangeLog;
}

/**
 * Reads an uploaded release and works out what publishing it would change, in a thread of its own with a limit on time
 * and memory. `published` are the releases of the current edition. Rejects with UploadRefusedError.
 */
export function checkUpload(
	_file: UploadedFile,
	_published: readonly PublishedRelease[]
): Promise<CheckedUpload> {
	return Promise.reject(new UploadRefusedError('Uploads are not read yet.'));
}
