/** Releases that are each well formed, and yet do not fit together. The message names the files to look at. */
export class PrepareError extends Error {
	override readonly name = 'PrepareError';
}
