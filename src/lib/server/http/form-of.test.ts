import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formOf } from './form-of.ts';

const posted = (contentType: string | undefined, body: BodyInit) =>
	new Request('http://localhost/', {
		method: 'POST',
		body,
		...(contentType && { headers: { 'content-type': contentType } })
	});

describe('a posted form', () => {
	it('is read, of words or with a file', async () => {
		const words = new URLSearchParams({ name: 'Ann' });
		expect((await formOf(posted(undefined, words))).get('name')).toBe('Ann');
		const withFile = new FormData();
		withFile.set('file', new File(['1'], 'one.csv'));
		expect((await formOf(posted(undefined, withFile))).get('file')).toBeInstanceOf(File);
	});

	it.each([
		['multipart/form-data; boundary=x', 'not a form'],
		['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\ncut sho'],
		['multipart/form-data', '--x--'],
		['text/plain', 'name=Ann'],
		['', '']
	])('that is none (%s: %j) is refused in words', async (type, body) => {
		await expect(formOf(posted(type, body))).rejects.toMatchObject({
			status: 400,
			body: {
				message: expect.stringMatching(/^What was sent is not a form of this site\. Nothing was saved\./)
			}
		});
	});

	it('whose sender broke off is another fault', async () => {
		const broken = new ReadableStream({ start: (controller) => controller.error(new Error('aborted')) });
		const request = new Request('http://localhost/', {
			method: 'POST',
			body: broken,
			duplex: 'half',
			headers: { 'content-type': 'multipart/form-data; boundary=x' }
		} as RequestInit);
		await expect(formOf(request)).rejects.toThrow('aborted');
	});

	it('is read in this one way everywhere', () => {
		const readers = globSync('src/**/*.{ts,svelte}').filter(
			(file) => !file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('.formData()')
		);
		expect(readers).toEqual(['src/lib/server/http/form-of.ts']);
	});
});
