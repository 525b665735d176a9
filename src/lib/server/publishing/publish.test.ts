import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answers } from '../../atlas/returns/questions.ts';
import { versionOf } from '../build/version.ts';
import { auditTrail } from '../contributions/audit.ts';
import { editionAt, headPublication, PublicationError, publications } from '../contributions/publications.ts';
import { returnFor } from '../contributions/return-copies.ts';
import { saveReturn } from '../contributions/returns.ts';
import { discardUpload, recheckUpload, upload } from '../contributions/uploads.ts';
import { acceptedReturn, checkedUpload, editor, madeUpSite, quarter, smallAtlas } from './made-up-site.ts';
import { publishOn } from './publish.ts';
import type { PublishingSite } from './publish.ts';

const HACKNEY = 'E09000012';
const CAMDEN = 'E09000007';
let folder: string;
let site: ReturnType<typeof madeUpSite>;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'publish-'));
	site = madeUpSite(folder);
});
afterEach(() => {
	site.db.close();
	rmSync(folder, { recursive: true });
});

const publish = (change: Parameters<typeof publishOn>[1], note?: string, on: Partial<PublishingSite> = {}) =>
	publishOn({ ...site, ...on }, change, editor, note);
const checkAgain = (id: number) => {
	const changeLog = upload(site.db, id)?.changeLog;
	if (changeLog) recheckUpload(site.db, editor, id, { changeLog, checkedAgainst: headPublication(site.db) });
};
const saveDraft = (answers: Answers) =>
	saveReturn(site.db, editor, { borough: HACKNEY, period: quarter, basedOn: 1, answers });
const now = () => editionAt(site.db, headPublication(site.db));
const seen = () => {
	const atlas = smallAtlas(site.atlasFile);
	return atlas?.isOf(now()) ? atlas.edition : undefined;
};

describe('publishing', () => {
	it('a return: the public sees it, its copy is marked, and the trail says who, what, before and after', async () => {
		const change = acceptedReturn(site.db, HACKNEY, { volunteers: 7, 'editor-note': 'for editors alone' });
		expect(await publish(change, ' checked by phone ')).toBe(1);
		expect(now()).toMatchObject({ id: 1, returns: [{ borough: HACKNEY, period: quarter, revision: 1 }] });
		expect(now().returns[0]?.answers).toEqual({ volunteers: 7 });
		expect(seen()).toBe(1);
		expect(returnFor(site.db, HACKNEY, quarter)).toMatchObject({ state: 'published', revision: 2 });
		expect(publications(site.db)).toMatchObject([
			{ id: 1, state: 'published', base: null, by: editor.name, note: 'checked by phone', current: true }
		]);
		expect(auditTrail(site.db, { subject: 'publication' })).toMatchObject([
			{ actor: editor.id, action: 'publish', before: { publication: 0 }, after: { publication: 1 } }
		]);
		expect(auditTrail(site.db, { subject: `return:${HACKNEY}:${quarter}` })[0]).toMatchObject({
			action: 'publish-return',
			before: { state: 'accepted' },
			after: { state: 'published' }
		});
	});

	it('a release: its upload is marked', async () => {
		const change = checkedUpload(site.db, 'made up');
		await publish(change);
		expect(now().releases).toMatchObject([
			{ kind: 'advice-list', period: '2026-10-31', fileName: 'made-up.csv' }
		]);
		expect(upload(site.db, change.upload)).toMatchObject({ state: 'published', decidedBy: editor.name });
		expect(publications(site.db)[0]?.what).toBe('Debt-advice services, 31 October 2026');
	});

	it('dates what is public by the day it was in London', async () => {
		await publish(acceptedReturn(site.db, HACKNEY, { volunteers: 7 }));
		site.db.exec("update publication set published_at = '2026-06-30T23:30:00.000Z'");
		expect(now().returns).toMatchObject([{ published: '2026-07-01' }]);
	});

	it('a release only as it was checked: against what the public sees now', async () => {
		let late = { kind: 'release' as const, upload: 0 };
		const build: PublishingSite['build'] = (publication, file) => {
			// Its check ends after the publication began, and before it is public.
			late = checkedUpload(site.db, 'two');
			return site.build(publication, file);
		};
		await publish(checkedUpload(site.db, 'one'), undefined, { build });
		await expect(publish(late)).rejects.toThrow(/published since this was checked. Check it again first/);
		checkAgain(late.upload);
		expect(await publish(late)).toBe(2);
	});

	it('goes back to an earlier state and on from there, deleting nothing', async () => {
		await publish(acceptedReturn(site.db, HACKNEY, { volunteers: 1 }));
		const first = now();
		await publish(acceptedReturn(site.db, CAMDEN, { volunteers: 2 }));
		await publish(acceptedReturn(site.db, HACKNEY, { volunteers: 3 }));
		const volunteers = () => now().returns.map(({ borough, answers }) => [borough, answers.volunteers]);
		expect(volunteers()).toEqual([
			[CAMDEN, 2],
			[HACKNEY, 3]
		]);
		expect(await publish({ kind: 'roll-back', to: 1 })).toBe(4);
		expect(volunteers()).toEqual([[HACKNEY, 1]]);
		const version = (edition: typeof first) => versionOf('made', edition);
		expect(version(now())).toBe(version(first));
		expect(version({ ...first, returns: [] })).not.toBe(version(first));
		await publish(checkedUpload(site.db, 'made up'));
		expect([volunteers(), now().releases.length, seen()]).toEqual([[[HACKNEY, 1]], 1, 5]);
		await publish({ kind: 'roll-back', to: 0 });
		expect(now()).toEqual({ id: 6, returns: [], releases: [], feeds: [] });
		await publish({ kind: 'roll-back', to: 3 });
		expect(volunteers()).toEqual([
			[CAMDEN, 2],
			[HACKNEY, 3]
		]);
		expect(publications(site.db).map(({ what }) => what.replace(/Return of .*/, 'Return'))).toEqual([
			'Back to publication 3',
			'Back to before the first publication',
			'Debt-advice services, 31 October 2026',
			'Back to publication 1',
			'Return',
			'Return',
			'Return'
		]);
	});

	it('publishes again what was rolled back', async () => {
		await publish(acceptedReturn(site.db, HACKNEY, { volunteers: 1 }));
		const release = checkedUpload(site.db, 'made up');
		await publish(release);
		await publish({ kind: 'roll-back', to: 0 });
		const copy = returnFor(site.db, HACKNEY, quarter);
		await publish({ kind: 'return', returnId: copy?.id ?? 0, revision: copy?.revision ?? 0 });
		checkAgain(release.upload);
		await publish(release);
		expect([now().returns.length, now().releases.length, seen()]).toEqual([1, 1, 5]);
	});

	it('leaves a borough that wrote on while the atlas was built with its newer copy', async () => {
		const change = acceptedReturn(site.db, HACKNEY, { volunteers: 1 });
		const build: PublishingSite['build'] = async (publication, file) => {
			saveDraft({ volunteers: 2 });
			return site.build(publication, file);
		};
		await publish(change, undefined, { build });
		expect(now().returns[0]?.answers.volunteers).toBe(1);
		expect(returnFor(site.db, HACKNEY, quarter)).toMatchObject({
			state: 'draft',
			answers: { volunteers: 2 }
		});
	});
});

describe('what is not published', () => {
	const refusal = (change: Parameters<typeof publishOn>[1]) =>
		publish(change).then(
			() => 'published',
			(error: unknown) =>
				error instanceof PublicationError ? error.message : `not for the editor: ${String(error)}`
		);

	it('is refused in a sentence, and leaves no row', async () => {
		const accepted = acceptedReturn(site.db, HACKNEY, {});
		const drafted = { ...accepted, revision: 2 };
		expect(await refusal({ kind: 'return', returnId: 99, revision: 1 })).toMatch(/no such return/);
		expect(await refusal({ ...accepted, revision: 7 })).toMatch(/changed since you read it/);
		expect(await refusal({ kind: 'release', upload: 99 })).toMatch(/no such upload/);
		expect(await refusal({ kind: 'roll-back', to: 9 })).toMatch(/no publication 9/);
		expect(await refusal({ kind: 'roll-back', to: 0 })).toMatch(/sees this already/);
		const blocked = checkedUpload(site.db, 'blocked', ['Practice Y00000 has no list size.']);
		expect(await refusal(blocked)).toBe('Practice Y00000 has no list size.');
		const discarded = checkedUpload(site.db, 'discarded');
		discardUpload(site.db, editor, discarded.upload);
		expect(await refusal(discarded)).toMatch(/discarded/);
		saveDraft({ volunteers: 3 });
		expect(await refusal(drafted)).toMatch(/accepted can be published. This one is: draft/);
		expect(publications(site.db)).toEqual([]);
	});

	it('is what the public sees already, or what is being published', async () => {
		const [change, other] = [checkedUpload(site.db, 'one'), checkedUpload(site.db, 'two')];
		const both = await Promise.all([refusal(change), refusal(other)]);
		expect(both).toEqual(['published', expect.stringMatching(/Another publication is under way/)]);
		expect(await refusal(change)).toMatch(/sees this already/);
		expect(await refusal({ kind: 'roll-back', to: 1 })).toMatch(/sees this already/);
	});

	it('fails with the reason when its atlas cannot be built, and nothing else changes', async () => {
		await publish(checkedUpload(site.db, 'one'));
		const change = acceptedReturn(site.db, HACKNEY, {});
		const build = () => Promise.reject(new Error('advice.csv, row 3: no postcode'));
		await expect(publish(change, undefined, { build })).rejects.toThrow(/not published.*row 3/);
		expect(publications(site.db)[0]).toMatchObject({
			id: 2,
			state: 'failed',
			reason: 'advice.csv, row 3: no postcode',
			current: false
		});
		expect([headPublication(site.db), seen()]).toEqual([1, 1]);
		expect(returnFor(site.db, HACKNEY, quarter)?.state).toBe('accepted');
		expect(auditTrail(site.db, { subject: 'publication:2' })[0]?.action).toBe('fail-publication');
		expect(readdirSync(folder).filter((name) => name.includes('publication'))).toEqual([]);
		expect(await publish(change)).toBe(3);
	});
});
