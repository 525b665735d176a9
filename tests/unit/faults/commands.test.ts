/** Commands that find a database missing, empty or damaged say in a sentence which, and what to do; never a stack. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'commands-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

const noAtlas = join(folder, 'atlas.db');
function run(contributionsFile: string, script: string, ...words: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
		encoding: 'utf8',
		env: { ...process.env, CONTRIBUTIONS_DB: contributionsFile, ATLAS_DB: noAtlas }
	});
	return { status, said: stdout + stderr };
}

const ruins: [how: string, bytes: Buffer, words: string][] = [
	['empty', Buffer.alloc(0), 'is empty, so what it held is lost. Restore the newest backup'],
	['no database', Buffer.from('made-up remains '.repeat(600)), 'is damaged, or is no database.']
];
const commands: [script: string, word: string][] = [
	['accounts', 'list'],
	['build-atlas', '--if-needed']
];

it.each(ruins.flatMap(([how, bytes, words]) => commands.map((command) => ({ how, bytes, words, command }))))(
	'$command where the contributions database is $how',
	({ how, bytes, words, command }) => {
		const file = join(folder, `${how}.db`);
		writeFileSync(file, bytes);
		const { status, said } = run(file, ...command);
		expect(said).toMatch(/^[^\n]+\n$/);
		expect(said).toContain(`${file} ${words}`);
		expect(said).toContain('docs/operate.md');
		expect(status).toBe(1);
		expect(readFileSync(file).equals(bytes)).toBe(true);
		expect(existsSync(noAtlas)).toBe(false);
	}
);

it('accounts, where a borough is named and there is no atlas to find it in', () => {
	const invited = ['invite', '--email', 'made-up@hackney.gov.uk', '--role', 'contributor'];
	const file = join(folder, 'contributions.db');
	expect(run(file, 'accounts', ...invited, '--borough', 'Hackney')).toEqual({
		status: 1,
		said: `The atlas cannot be opened at ${noAtlas}. Run "npm run data:build" to make it from data/.\n`
	});
	expect(run(file, 'accounts', 'list').said).toContain('There are no accounts yet.');
});
