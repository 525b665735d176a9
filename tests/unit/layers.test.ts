import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: a layer and the layers below it. Nothing may import routes. */
const mayImport: Record<string, readonly string[]> = {
	measures: [],
	geography: ['measures'],
	atlas: ['measures', 'geography'],
	url: ['measures', 'geography', 'atlas'],
	releases: ['measures', 'geography', 'atlas'],
	directory: ['measures', 'geography', 'atlas', 'releases'],
	server: ['measures', 'geography', 'atlas', 'url', 'releases', 'directory', 'pictures'],
	components: ['measures', 'geography', 'atlas', 'url'],
	pictures: ['measures', 'geography', 'atlas', 'components'],
	params: ['url'],
	routes: ['measures', 'geography', 'atlas', 'url', 'server', 'components']
};

const importPattern = /(?:from|import)\s*\(?\s*['"](\$lib\/[^'"]+|\.{1,2}\/[^'"]+)['"]/g;

function layerOf(path: string): string | undefined {
	const match = /^src\/(?:lib\/)?(\w+)\//.exec(path);
	return match?.[1];
}

/** The file an import means, as a path from the root without its ending. */
function target(from: string, specifier: string): string {
	const path = specifier.startsWith('$lib/') ? `src/${specifier.slice(1)}` : join(dirname(from), specifier);
	return relative('.', normalize(path)).replace(/\.(ts|svelte|js)$/, '');
}

function importsOf(path: string, text: string): string[] {
	return [...text.matchAll(importPattern)].map(([, specifier = '']) => target(path, specifier));
}

function faults(path: string, text: string): string[] {
	const layer = layerOf(path);
	if (!layer) return [];
	return importsOf(path, text).flatMap((imported) => {
		const other = layerOf(`${imported}/`);
		if (!other || other === layer || !(other in mayImport)) return [];
		return mayImport[layer]?.includes(other) ? [] : [`${path} imports ${imported}`];
	});
}

const files = globSync('src/**/*.{ts,svelte}').filter((path) => !path.includes('.test.'));
const texts = new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));

describe('who may import whom', () => {
	it('finds the source', () => expect(files.length).toBeGreaterThan(100));

	it('holds everywhere', () => {
		expect([...texts].flatMap(([path, text]) => faults(path, text))).toEqual([]);
	});

	it('is noticed when broken', () => {
		expect(faults('src/lib/measures/x.ts', "import { a } from '../atlas/area-types.ts';")).toHaveLength(1);
		expect(faults('src/lib/components/X.svelte', "import { a } from '$lib/server/database';")).toHaveLength(
			1
		);
		expect(faults('src/lib/server/x.ts', "import { a } from '../../routes/gaps/y.ts';")).toHaveLength(1);
		expect(faults('src/lib/atlas/x.ts', "import { a } from '../measures/rates.ts';")).toEqual([]);
	});

	it('has no circles', () => {
		const graph = new Map(
			[...texts].map(([path, text]) => [path.replace(/\.(ts|svelte)$/, ''), importsOf(path, text)])
		);
		const done = new Set<string>();
		const circles: string[] = [];
		const walk = (node: string, trail: string[]) => {
			if (trail.includes(node))
				return void circles.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
			if (done.has(node)) return;
			for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
			done.add(node);
		};
		for (const node of graph.keys()) walk(node, []);
		expect(circles).toEqual([]);
	});
});
