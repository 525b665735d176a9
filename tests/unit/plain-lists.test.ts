import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const takesMarksAway = /margin: 0;\n\t+padding: 0;\n\t+list-style: none;/;

it('lists without marks are made so by one rule, .plain-list of app.css', () => {
	const files = globSync('src/**/*.svelte');
	const usesRule = files.filter((file) => readFileSync(file, 'utf8').includes('plain-list'));
	expect(usesRule.length).toBeGreaterThan(30);
	expect(readFileSync('src/app.css', 'utf8')).toMatch(/\.plain-list \{\n\tmargin: 0;\n\tpadding: 0;/);
	expect(files.filter((file) => takesMarksAway.test(readFileSync(file, 'utf8')))).toEqual([]);
});
