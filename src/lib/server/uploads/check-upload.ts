import type { PublishedRelease } from '../../releases/upload-kinds.ts';
import { today } from '../clock.ts';
import { ThreadStoppedError, inThread } from '../in-thread.ts';
import type { ThreadLimits } from '../in-thread.ts';
import { settings } from '../settings.ts';
import type { CheckReport, CheckedUpload, UploadedFile } from './checked-upload.ts';
import { plainFileName } from './file-name.ts';
import { uploadLimits } from './limits.ts';
import { log } from '../operations/log.ts';

export type { CheckedUpload, UploadedFile } from './checked-upload.ts';

/** The most a release may weigh as uploaded. */
export const LARGEST_UPLOAD_BYTES = uploadLimits.bytes;

/** The file cannot be taken. The message is a sentence for the editor that says where and why. */
export class UploadRefusedError extends Error {
	override readonly name = 'UploadRefusedError';
}

export type CheckSettings = Partial<ThreadLimits>;

/** A reader of one upload is a few hundred megabytes: one at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads an uploaded release and works out what publishing it would change, in a thread of its own with a limit on time
 * and memory. `published` are the releases of the current edition. Rejects with UploadRefusedError.
 */
export function checkUpload(
	file: UploadedFile,
	published: readonly PublishedRelease[],
	limits: CheckSettings = {}
): Promise<CheckedUpload> {
	const fileName = plainFileName(file.fileName);
	if (file.bytes.length === 0) {
		return Promise.reject(new UploadRefusedError(`${fileName} is empty. Choose the file as published.`));
	}
	if (file.bytes.length > LARGEST_UPLOAD_BYTES) {
		const megabytes = (file.bytes.length / 1e6).toFixed(0);
		return Promise.reject(
			new UploadRefusedError(
				`${fileName} is ${megabytes} MB, and the most is ${LARGEST_UPLOAD_BYTES / 1e6} MB. Upload the zip as published.`
			)
		);
	}
	const checked = last.then(() => checkInThread({ ...file, fileName }, published, limits));
	last = checked.catch(() => {});
	return checked;
}

async function checkInThread(
	file: UploadedFile,
	published: readonly PublishedRelease[],
	{ seconds = uploadLimits.seconds, heapMegabytes = uploadLimits.heapMegabytes }: CheckSettings
): Promise<CheckedUpload> {
	const { fileName } = file;
	const report = await inThread<CheckReport>(
		'src/lib/server/uploads/check-worker.ts',
		{ file, published, root: settings.root, today: today() },
		{ seconds, heapMegabytes }
	).catch((error: unknown) => {
		if (error instanceof ThreadStoppedError) {
			throw new UploadRefusedError(
				error.reason === 'memory'
					? `${fileName} needs more memory to read than any release does, so it is not one as published.`
					: `${fileName} could not be read within ${seconds} seconds, so it is not a release as published.`
			);
		}
		log.error(error, 'an upload could not be read');
		throw new UploadRefusedError(
			`${fileName} could not be read. The fault is in the site, and has been noted in its log.`
		);
	});
	if ('refused' in report) throw new UploadRefusedError(report.refused);
	return report.checked;
}
