import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PublishedRelease } from '../../releases/upload-kinds.ts';
import { today } from '../clock.ts';
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

export interface CheckSettings {
	timeLimitSeconds?: number;
	heapMegabytes?: number;
}

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

function checkInThread(
	file: UploadedFile,
	published: readonly PublishedRelease[],
	{ timeLimitSeconds = uploadLimits.seconds, heapMegabytes = uploadLimits.heapMegabytes }: CheckSettings
): Promise<CheckedUpload> {
	const { promise, resolve: answer, reject } = Promise.withResolvers<CheckedUpload>();
	const refuse = (message: string) => reject(new UploadRefusedError(message));
	// Started from its source, for the same reasons as the advice planner's thread.
	const worker = new Worker(pathToFileURL(resolve(settings.root, 'src/lib/server/uploads/check-worker.ts')), {
		execArgv: [],
		workerData: { file, published, root: settings.root, today: today() },
		resourceLimits: { maxOldGenerationSizeMb: heapMegabytes }
	});
	const watchdog = setTimeout(() => {
		refuse(
			`${file.fileName} could not be read within ${timeLimitSeconds} seconds, so it is not a release as published.`
		);
		void worker.terminate();
	}, timeLimitSeconds * 1000);
	worker.on('message', (report: CheckReport) => {
		if ('checked' in report) answer(report.checked);
		else refuse(report.refused);
	});
	worker.on('error', (error: Error & { code?: string }) => {
		if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
			refuse(
				`${file.fileName} needs more memory to read than any release does, so it is not one as published.`
			);
		} else {
			log.error(error, 'an upload could not be read');
			refuse(`${file.fileName} could not be read. The fault is in the site, and has been noted in its log.`);
		}
	});
	worker.on('exit', () => {
		clearTimeout(watchdog);
		refuse(`${file.fileName} could not be read: the reader stopped.`);
	});
	return promise;
}
