import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What is said to have other marks than a browser gives it, or none; a summary is no list. */
function remarked(styles: string): string[] {
	const rules = styles.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{[^{}]*list-style/g);
	return [...rules]
		.map(([, selector = '']) => selector.trim().replace(/\s+/g, ' '))
		.filter((selector) => !selector.endsWith('summary'));
}

it('lists without marks are made so by one rule, .plain-list of app.css', () => {
	const files = globSync('src/**/*.{css,svelte}').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
	const uses = files.filter(({ file, text }) => file.endsWith('.svelte') && text.includes('plain-list'));
	expect(uses.length).toBeGreaterThan(30);
	expect(files.filter(({ file }) => file.endsWith('.css')).length).toBeGreaterThan(10);
	const found = files.flatMap(({ file, text }) => {
		const styles = file.endsWith('.css') ? text : text.slice(text.lastIndexOf('<style'));
		return remarked(styles).map((selector) => `${file}: ${selector}`);
	});
	expect(found).toEqual(['src/app.css: .plain-list, .in-a-line']);
});

it('a list with a rule of its own is found, whatever else the rule says', () => {
	expect(remarked('ul { margin: 0; /* no marks */ list-style: none } p { margin: 0 }')).toEqual(['ul']);
	expect(
		remarked('@media print {\n\t.order > li,\n\tol {\n\t\tpadding: 0;\n\t\tlist-style-type: none;\n\t}\n}')
	).toEqual(['.order > li, ol']);
	expect(remarked('ul { margin: 0 } summary { list-style: none }')).toEqual([]);
});
