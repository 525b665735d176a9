import { describe, expect, it } from 'vitest';
import { settings } from '../settings.ts';
import { authWithProvider, configuredProvider } from './city-hall.ts';
import { madeUpSite } from './made-up-visitor.ts';

const whole = {
	...settings,
	oidcIssuer: 'https://id.example',
	oidcClientId: 'atlas',
	oidcClientSecret: 'made up',
	oidcTrustEmail: false
};

describe('the provider that the environment names', () => {
	it('is none, or a whole one', () => {
		const none = { ...whole, oidcIssuer: undefined, oidcClientId: undefined, oidcClientSecret: '' };
		expect(configuredProvider(none)).toBeNull();
		expect(configuredProvider(whole)).toMatchObject({ issuer: 'https://id.example', clientId: 'atlas' });
	});

	it.each([
		[{ oidcClientSecret: undefined }, /all three or none/],
		[{ oidcIssuer: '' }, /all three or none/],
		[{ oidcIssuer: 'id.example' }, /must be an https address/],
		[{ oidcIssuer: 'http://id.example' }, /must be an https address/]
	])('is refused in words: %j', (wrong, words) =>
		expect(() => configuredProvider({ ...whole, ...wrong })).toThrow(words)
	);

	it('may be on this machine without https, for a test', () => {
		expect(configuredProvider({ ...whole, oidcIssuer: 'http://127.0.0.1:9' })).not.toBeNull();
	});

	it('is not there while it does not answer', async () => {
		const { db, origin } = madeUpSite();
		const secret = 'a secret of thirty-two characters or more';
		const nobody = { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b', trustEmail: false };
		expect(await authWithProvider(db, { origin, secret }, nobody)).toBeNull();
		db.close();
	});
});
