import { describe, expect, it } from 'vitest';
import { localPath } from './next-path.ts';

describe('where to go after signing in', () => {
	it.each([
		'/returns',
		'/returns/hackney?period=2026-09-30',
		'/',
		'/areas/a%2Fb',
		'/editor?next=//evil.example'
	])('%s is a page of this site', (path) => expect(localPath(path)).toBe(path));

	it.each([
		'//evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'/\t/evil.example',
		'/\n/evil.example',
		'https://evil.example',
		'https:evil.example',
		'javascript:alert(1)',
		'evil',
		'/..//evil.example',
		'/.//evil.example',
		'',
		null,
		undefined
	])('%j is not', (path) => expect(localPath(path)).toBe('/account'));

	it('drops what only a browser sees', () => expect(localPath('/returns#x')).toBe('/returns'));
});
