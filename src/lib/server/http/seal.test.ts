import { expect, it } from 'vitest';
import { seal, unseal } from './seal.ts';

it('opens what it sealed, for the same purpose', () => {
	const sealed = seal('form', 'area:E09000012 – 12:30');
	expect(unseal('form', sealed)).toBe('area:E09000012 – 12:30');
	expect(unseal('notice', sealed)).toBeNull();
});

it('opens nothing that was altered or made elsewhere', () => {
	const [body, mark] = seal('form', '1000').split('.');
	const forged = Buffer.from('9999').toString('base64url');
	for (const text of [
		`${forged}.${mark}`,
		`${body}.`,
		`${body}`,
		'',
		null,
		`${body}.${mark}.x`,
		`${body}.é${mark}`
	]) {
		expect(unseal('form', text)).toBeNull();
	}
});
