import { formatNumber } from '../../../atlas/format.ts';
import { formatPeriod } from '../../../atlas/periods.ts';
import { formatMoment } from '../../../atlas/returns/moments.ts';
import type { TotalChange } from '../../../releases/change-log/change-log.ts';
import { releaseKindEntries, releaseKinds } from '../../../releases/upload-kinds.ts';
import { auditTrail } from '../../contributions/audit.ts';
import { contributions } from '../../contributions/database.ts';
import { headPublication } from '../../contributions/publications.ts';
import { isPublicUpload, upload, uploads } from '../../contributions/uploads.ts';
import type { Upload } from '../../contributions/uploads.ts';
import { stepWords } from './audit-words.ts';

export type { Capped, Oddity, SortChanges } from '../../../releases/change-log/change-log.ts';

/** What may be uploaded, for the form. */
export const uploadKinds = releaseKinds.map((id) => ({ id, ...releaseKindEntries[id] }));

/** The kind an editor chose; null to go by the columns. */
export const chosenKind = (text: string) => releaseKinds.find((kind) => kind === text) ?? null;

const stateNames: Record<Upload['state'], string> = {
	checked: 'Waits for a decision',
	published: 'Published',
	discarded: 'Discarded'
};

const fileSize = (bytes: number) =>
	bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const line = (found: Upload) => ({
	id: found.id,
	name: releaseKindEntries[found.kind].name,
	period: formatPeriod(found.period),
	fileName: found.fileName,
	size: fileSize(found.byteCount),
	state: stateNames[found.state],
	by: found.uploadedByName,
	when: formatMoment(found.uploadedAt)
});

/** Every release ever uploaded, newest first. */
export const uploadList = () => uploads(contributions()).map(line);

/** One upload with what publishing it would change; null when there is none of this number. */
export function uploadReview(id: number) {
	const db = contributions();
	const found = upload(db, id);
	if (!found) return null;
	const { changeLog } = found;
	const head = headPublication(db);
	const isPublic = isPublicUpload(db, id);
	const waits = found.state === 'checked';
	/** One that was published and then rolled back or replaced may be published again. */
	const isOpen = waits || (found.state === 'published' && !isPublic);
	const isStale = isOpen && found.checkedAgainst !== head;
	return {
		...line(found),
		...(found.state === 'published' && !isPublic && { state: 'Published, and since replaced or undone' }),
		publisher: releaseKindEntries[found.kind].publisher,
		sha256: found.sha256,
		isPublic,
		isDecided: !isOpen,
		/** Something was published after it was checked, so what it says may no longer be so. */
		isStale,
		canPublish: isOpen && !isStale && changeLog.blockers.length === 0 && !changeLog.unchanged,
		canDiscard: waits,
		changeLog: {
			...changeLog,
			current: formatPeriod(changeLog.current),
			totals: changeLog.totals.map(totalLine)
		},
		history: auditTrail(db, { subject: `upload:${id}` }).map(({ at, actorName, action }) => ({
			what: stepWords(action),
			who: actorName,
			when: formatMoment(at)
		}))
	};
}

export function totalLine({ label, decimals, before, after }: TotalChange) {
	const format = decimals === 0 ? 'count' : decimals === 1 ? 'posts' : 'rate';
	const words = (value: number | null) => (value === null ? 'none' : formatNumber(value, format));
	const difference = before === null || after === null ? null : after - before;
	return {
		label,
		before: words(before),
		after: words(after),
		change: difference === null ? '' : difference === 0 ? 'no change' : signed(words(difference))
	};
}

const signed = (number: string) => (number.startsWith('−') ? number : `+${number}`);
