import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routes } from '../e2e/routes.ts';

const root = resolve(import.meta.dirname, '../..');
const documents = globSync(['*.md', 'docs/**/*.md', 'data/*.md'], { cwd: root }).map((file) => ({
	file,
	text: readFileSync(resolve(root, file), 'utf8')
}));
const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

/** Links and pictures of a document that lead to no file of ours. */
const deadLinks = (file: string, text: string) =>
	[...text.matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, link = '']) => link.replace(/#.*$/, ''))
		.filter((link) => link !== '' && !/^(https?|mailto):/.test(link))
		.filter((link) => !existsSync(resolve(root, dirname(file), link)));

/** Commands that a document names and package.json does not. */
const unknownCommands = (text: string) =>
	[...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)]
		.map(([, name = '']) => name)
		.filter((name) => !Object.hasOwn(scripts, name));

describe('what documents say', () => {
	it('leads to files that there are', () => {
		expect(documents.length).toBeGreaterThan(15);
		expect(documents.flatMap(({ file, text }) => deadLinks(file, text).map((link) => [file, link]))).toEqual(
			[]
		);
	});

	it('names commands that there are', () => {
		const faults = documents.flatMap(({ file, text }) => unknownCommands(text).map((name) => [file, name]));
		expect(faults).toEqual([]);
	});

	it('is noticed when it is wrong', () => {
		expect(
			deadLinks('docs/x.md', 'See [it](../README.md#top), [that](no.md) and [us](https://x.example).')
		).toEqual(['no.md']);
		expect(unknownCommands('`npm run data:build`, then `npm run data:bild`')).toEqual(['data:bild']);
	});
});

describe('the README', () => {
	const { text = '' } = documents.find(({ file }) => file === 'README.md') ?? {};
	const pages = [...text.matchAll(/^\| `(\/[\w/.]*)` /gm)].map(([, page = '']) => page);

	it('lists pages that there are', () => {
		expect(pages.length).toBeGreaterThan(10);
		expect(pages.filter((page) => !routes.includes(page))).toEqual([]);
	});

	it('shows every picture that npm run screenshots takes', () => {
		const taken = globSync('docs/screenshots/*.png', { cwd: root });
		expect(taken.length).toBeGreaterThan(3);
		expect(taken.filter((file) => !text.includes(`](${file.replaceAll('\\', '/')})`))).toEqual([]);
	});
});
