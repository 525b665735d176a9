/** A release could not be had. The message says which, why, and what to do, for a person to read. */
export class ObtainError extends Error {
	override readonly name = 'ObtainError';
}
