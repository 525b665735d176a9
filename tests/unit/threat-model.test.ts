import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Where a test named in the threat model may stand. */
const places = (name: string) =>
	[
		`tests/${name}.spec.ts`,
		`tests/${name}.test.ts`,
		`src/lib/${name}.test.ts`,
		`src/lib/server/${name}.test.ts`
	].map((path) => resolve(root, path));

it('every threat in the model names a guard and tests that there are', () => {
	const model = readFileSync(resolve(root, 'docs/threat-model.md'), 'utf8');
	const [, table = ''] = model.split('## Threats, guards');
	const rows = table
		.split('\n## ')[0]
		?.split('\n')
		.filter((line) => line.startsWith('| ') && !/^\| (threat|-)/.test(line));
	expect(rows?.length).toBeGreaterThan(15);
	for (const row of rows ?? []) {
		const [, threat = '', guard = '', tests = ''] = row.split('|').map((cell) => cell.trim());
		expect([threat, guard.length > 10]).toEqual([threat, true]);
		const named = [...tests.matchAll(/`([\w/-]+)`/g)].map(([, name = '']) => name);
		expect([threat, named.length > 0]).toEqual([threat, true]);
		for (const name of named) expect([name, places(name).some(existsSync)]).toEqual([name, true]);
	}
});

it('the site calls out in two cases, and whoever says so names both', () => {
	const calling = globSync('src/{lib/server,routes}/**/*.ts', { cwd: root })
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => !/\.test\.ts$|\/bench\/|\.svelte\.ts$/.test(file))
		.filter((file) =>
			// A load may ask the site itself, by the fetch that it is given.
			/from 'undici'|\bgenericOAuth\(|\bawait fetch\(/.test(readFileSync(resolve(root, file), 'utf8'))
		);
	expect(calling.sort()).toEqual([
		'src/lib/server/accounts/city-hall.ts',
		'src/lib/server/accounts/identity.ts',
		'src/lib/server/feeds/client.ts'
	]);
	for (const document of [
		'docs/threat-model.md',
		'docs/decisions/7-nothing-from-elsewhere.md',
		'CONTRIBUTING.md'
	]) {
		const said = readFileSync(resolve(root, document), 'utf8').replaceAll(/\s+/g, ' ');
		expect([document, said]).toEqual([
			document,
			expect.stringMatching(/\btwo (cases|exceptions)\b[^.]*\bdirectory\b[^.]*\bCity Hall’s sign-in\b/)
		]);
	}
});
