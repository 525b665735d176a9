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
});

/** The imports of every file here, by paths without their endings; a folder stands for its index. */
function importGraph(sources: ReadonlyMap<string, string>): Map<string, string[]> {
	const names = new Map(
		[...sources].map(([path, text]) => [path.replace(/\.(ts|svelte|js|mjs)$/, ''), [path, text]])
	);
	const resolved = (name: string) => (names.has(`${name}/index`) ? `${name}/index` : name);
	return new Map(
		[...names].map(([name, [path = '', text = '']]) => [name, importsOf(path, text).map(resolved)])
	);
}

/** Every circle of imports, as the way round it. */
function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
	const done = new Set<string>();
	const circles: string[] = [];
	const walk = (node: string, trail: readonly string[]): void => {
		if (trail.includes(node)) {
			circles.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
			return;
		}
		if (done.has(node)) return;
		for (const next of graph.get(node) ?? []) walk(next, [...trail, node]);
		done.add(node);
	};
	for (const node of graph.keys()) walk(node, []);
	return circles;
}

describe('circles of imports', () => {
	const all = globSync(['src/**/*.{ts,svelte,js}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts']);

	it('there are none, in the site, its commands and its tests', () => {
		const graph = importGraph(new Map(all.map((path) => [path, readFileSync(path, 'utf8')])));
		expect(graph.size).toBeGreaterThan(1000);
		expect(graph.get('src/lib/components/map/engine/index')).toContain(
			'src/lib/components/map/engine/sources'
		);
		expect(circlesIn(graph)).toEqual([]);
	});

	it.each<[string, Record<string, string>, string[]]>([
		[
			'two files',
			{
				'src/lib/atlas/a.ts': "import { b } from './b.ts';",
				'src/lib/atlas/b.ts': "export * from './a.ts';"
			},
			['src/lib/atlas/a → src/lib/atlas/b → src/lib/atlas/a']
		],
		[
			'a page, a folder and types alone',
			{
				'src/routes/x/+page.svelte': "import { map } from '$lib/components/map/engine';",
				'src/lib/components/map/engine/index.ts': "import type { Way } from '../way';",
				'src/lib/components/map/way.ts': "const page = import('../../../routes/x/+page.svelte');"
			},
			[
				'src/routes/x/+page → src/lib/components/map/engine/index → src/lib/components/map/way → src/routes/x/+page'
			]
		],
		['itself', { 'scripts/a.ts': "import { a } from './a.ts';" }, ['scripts/a → scripts/a']],
		['none', { 'scripts/a.ts': "import { b } from './b.ts';", 'scripts/b.ts': "import 'node:fs';" }, []]
	])('of %s are noticed', (_, sources, circles) =>
		expect(circlesIn(importGraph(new Map(Object.entries(sources))))).toEqual(circles)
	);
});
