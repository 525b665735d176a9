/** An answer of a feed that holds no records. The message is a sentence; the last good copy is kept. */
export class FeedError extends Error {
	override readonly name = 'FeedError';
}
