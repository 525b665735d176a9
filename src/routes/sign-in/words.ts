/** What to say when the way back from City Hall ends here, by the code of the library or of the provider. */
const reasons: Record<string, string> = {
	signup_disabled:
		'Nobody has been invited with the address that {provider} gave us. Ask an administrator of the atlas to invite you, then try again.',
	account_not_linked:
		'{provider} does not say that your email address is verified, so we cannot tell that the account here is yours. Sign in with your password, or ask an administrator.',
	ACCOUNT_DISABLED: 'This account is switched off. Ask an administrator if you need it.',
	access_denied: 'You did not sign in with {provider}. Nothing has changed here.',
	state_mismatch: 'Signing in took too long, or was begun in another window. Please start again here.',
	state_not_found: 'Signing in was not begun here. Please start again on this page.',
	email_not_found:
		'{provider} did not tell us your email address, so we do not know who you are. Ask its help desk to release it to this site.',
	unavailable: '{provider} cannot be reached at the moment. Try again in a few minutes.'
};
const fallback =
	'Signing in with {provider} did not work. Please try again; if it goes on, ask an administrator.';

/** A sentence for a code. Codes we do not know are never shown: anybody can write one into an address. */
export const reasonInWords = (code: string, provider: string): string =>
	(Object.hasOwn(reasons, code) ? (reasons[code] ?? fallback) : fallback).replaceAll('{provider}', provider);

/** "in 15 minutes", "in 2 hours": from now until then, rounded up. */
export function waitInWords(until: string, now: Date = new Date()): string {
	const minutes = Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 60_000));
	if (minutes < 60) return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
	const hours = Math.ceil(minutes / 60);
	return hours === 1 ? 'in an hour' : `in ${hours} hours`;
}
