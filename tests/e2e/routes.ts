import { globSync, readFileSync } from 'node:fs';

/** A file of src/routes as the path it answers: `/areas/[slug]`, groups left out. */
const pathOf = (file: string): string => {
	const path = file
		.replaceAll('\\', '/')
		.replace(/^src\/routes/, '')
		.replace(/\/\+[^/]+$/, '')
		.replace(/\/\([^)]+\)/g, '');
	return path === '' ? '/' : path;
};

/** The paths of every page and every answer there is, with the names of their parameters in brackets. */
export const routes: readonly string[] = [
	...new Set(globSync('src/routes/**/{+page.svelte,+page.server.ts,+server.ts}').map(pathOf))
].toSorted();

/** Every page that anyone may read as it stands, without something in its path. */
export const publicPages: readonly string[] = globSync('src/routes/**/+page.svelte')
	.map(pathOf)
	.filter((path) => !/\[|^\/(account|editor|returns)(\/|$)/.test(path))
	.toSorted();

/** A route with each of its parameters as given, and the ending of a table, which takes no other, that of its CSV. */
export const filled = (route: string, value: string): string =>
	route.replace('[suffix=table]', 'csv').replace(/\[\[?(\.\.\.)?[^\]]+\]\]?/g, () => value);

/** Every form there is: its path and the name of its action, such as `/editor/uploads/[id]?/publish`. */
export const formActions: readonly string[] = globSync('src/routes/**/+page.server.ts')
	.flatMap((file) => {
		const source = readFileSync(file, 'utf8');
		const [, body = ''] = /^export const actions[^=]*= \{\n([\s\S]*?)^\};/m.exec(source) ?? [];
		return [...body.matchAll(/^\t(\w+)(?:: |\(|,?$)/gm)].map(([, name = '']) =>
			name === 'default' ? pathOf(file) : `${pathOf(file)}?/${name}`
		);
	})
	.toSorted();
