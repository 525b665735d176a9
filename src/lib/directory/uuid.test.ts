import { expect, it } from 'vitest';
import { isUuid, uuidOf } from './uuid.ts';

it('is stable, of version 5, and tells parts apart', () => {
	const id = uuidOf('debt-advice', 'service', '101');
	expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(uuidOf('debt-advice', 'service', '101')).toBe(id);
	expect(uuidOf('debt-advice', 'service1', '01')).not.toBe(id);
	expect(isUuid(id)).toBe(true);
	expect(isUuid('13082')).toBe(false);
});
