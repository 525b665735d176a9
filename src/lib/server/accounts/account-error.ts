/** Something about an account was asked for that cannot be; the message is a sentence for the person who asked. */
export class AccountError extends Error {
	override readonly name = 'AccountError';
}
