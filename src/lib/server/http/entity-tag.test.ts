import { expect, it } from 'vitest';
import { entityTag, namesTag } from './entity-tag.ts';

it('differs when any part does, and when parts run together', () => {
	const tag = entityTag('atlas', 'code', '/gaps');
	expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
	expect(entityTag('atlas', 'code', '/gaps')).toBe(tag);
	expect(entityTag('atlas', 'code2', '/gaps')).not.toBe(tag);
	expect(entityTag('atlasc', 'ode', '/gaps')).not.toBe(tag);
});

it('is found in a list, weak or strong, and not by a star', () => {
	const tag = entityTag('a');
	expect(namesTag(tag, tag)).toBe(true);
	expect(namesTag(`"x", ${tag.slice(2)}`, tag)).toBe(true);
	expect(namesTag('W/"x"', tag)).toBe(false);
	expect(namesTag('*', tag)).toBe(false);
	expect(namesTag(null, tag)).toBe(false);
});
