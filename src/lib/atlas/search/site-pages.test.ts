import { expect, it } from 'vitest';
import { publicPages } from '../../../../tests/e2e/routes.ts';
import { sitePages } from './site-pages.ts';

it.each(sitePages.map(({ href }) => href))('%s is a page of the site', (href) => {
	expect(publicPages).toContain(href);
});
