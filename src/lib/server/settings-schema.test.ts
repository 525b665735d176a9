import { describe, expect, it } from 'vitest';
import { environmentExample, providerIn, readEnvironment, settingsSchema } from './settings-schema.ts';

describe('the settings of the site', () => {
	it('have a usual value wherever nothing is set, or what is set is empty', () => {
		expect(readEnvironment({ OIDC_ISSUER: '', PORT: '' })).toMatchObject({
			PORT: 3000,
			HOST: '0.0.0.0',
			ATLAS_DB: 'var/atlas.db',
			RATE_LIMITS: 'on',
			LOG_LEVEL: 'info'
		});
	});

	it('are refused all at once, each with its name, what was found and what may stand there', () => {
		const refusal = () =>
			readEnvironment({
				PORT: 'eighty',
				ORIGIN: 'atlas.example',
				LOG_LEVEL: 'loud',
				ATLAS_TODAY: '21/11/2026'
			});
		expect(refusal).toThrow(/PORT must be a whole number from 1 to 65535; it is “eighty”\./);
		expect(refusal).toThrow(
			/ORIGIN must be a whole address such as https:\/\/atlas\.example; it is “atlas\.example”\./
		);
		expect(refusal).toThrow(/LOG_LEVEL must be one of debug, info, warn, error, silent; it is “loud”\./);
		expect(refusal).toThrow(/ATLAS_TODAY must be a date such as 2026-11-21; it is “21\/11\/2026”\./);
	});

	it('never show a secret', () => {
		const refusal = () => readEnvironment({ AUTH_SECRET: 'hush-hush', METRICS_TOKEN: 'hush-hush' });
		expect(refusal).toThrow(/AUTH_SECRET must have 32 characters or more/);
		expect(refusal).toThrow(/METRICS_TOKEN must have 16 characters or more/);
		expect(refusal).not.toThrow(/hush/);
	});

	describe('of City Hall’s sign-in', () => {
		const whole = {
			OIDC_ISSUER: 'https://id.example',
			OIDC_CLIENT_ID: 'atlas',
			OIDC_CLIENT_SECRET: 'made up'
		};
		const provider = (set: Record<string, string | undefined>) => providerIn(readEnvironment(set));

		it('name none, or a whole one', () => {
			expect(provider({ OIDC_CLIENT_SECRET: '' })).toBeNull();
			expect(provider(whole)).toEqual({
				issuer: 'https://id.example',
				clientId: 'atlas',
				clientSecret: 'made up',
				trustEmail: false
			});
			expect(provider({ ...whole, OIDC_TRUST_EMAIL: 'yes' })?.trustEmail).toBe(true);
		});

		it.each([
			[{ OIDC_CLIENT_SECRET: undefined }, /OIDC_CLIENT_SECRET must be set too, or none of the three/],
			[{ OIDC_ISSUER: '' }, /OIDC_ISSUER must be set too/],
			[
				{ OIDC_ISSUER: '', OIDC_CLIENT_ID: '' },
				/OIDC_ISSUER and OIDC_CLIENT_ID must be set too, or none of the three/
			],
			[{ OIDC_ISSUER: 'id.example' }, /OIDC_ISSUER must be a whole address/],
			[
				{ OIDC_ISSUER: 'http://id.example' },
				/OIDC_ISSUER must be an https address; it is “http:\/\/id\.example”/
			]
		])('are refused in words: %j', (wrong, words) =>
			expect(() => readEnvironment({ ...whole, ...wrong })).toThrow(words)
		);

		it('may name one on this machine without https, for a test', () => {
			expect(provider({ ...whole, OIDC_ISSUER: 'http://127.0.0.1:9' })).not.toBeNull();
		});
	});

	it('stand in .env.example, every one', async () => {
		const example = environmentExample();
		for (const name of Object.keys(settingsSchema.shape)) expect(example).toContain(`\n#${name}=`);
		await expect(example).toMatchFileSnapshot('../../../.env.example');
	});
});
