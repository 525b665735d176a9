import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sitePages } from './site-pages.ts';

it.each(sitePages.map(({ href }) => href))('%s is a page of the site', (href) => {
	expect(existsSync(join('src/routes', href, '+page.svelte'))).toBe(true);
});
