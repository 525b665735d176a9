import { describe, expect, it } from 'vitest';
import { environmentExample, readEnvironment, settingsSchema } from './settings-schema.ts';

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

	it('name City Hall’s sign-in wholly or not at all', () => {
		expect(() => readEnvironment({ OIDC_ISSUER: 'https://id.example' })).toThrow(
			/OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set too, or none of the three/
		);
	});

	it('stand in .env.example, every one', async () => {
		const example = environmentExample();
		for (const name of Object.keys(settingsSchema.shape)) expect(example).toContain(`\n#${name}=`);
		await expect(example).toMatchFileSnapshot('../../../.env.example');
	});
});
