import { describe, expect, it } from 'vitest';
import { authWithProvider } from './city-hall.ts';
import { madeUpSite } from './made-up-visitor.ts';

describe('a provider', () => {
	it('is not there while it does not answer', async () => {
		const { db, origin } = madeUpSite();
		const secret = 'a secret of thirty-two characters or more';
		const nobody = { issuer: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b', trustEmail: false };
		expect(await authWithProvider(db, { origin, secret }, nobody)).toBeNull();
		db.close();
	});
});
