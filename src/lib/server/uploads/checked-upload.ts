import type { ChangeLog } from '../../releases/change-log/change-log.ts';
import type { ReleaseKind } from '../../releases/upload-kinds.ts';

export interface UploadedFile {
	/** As the editor chose it; null to go by the columns. */
	kind: ReleaseKind | null;
	fileName: string;
	bytes: Uint8Array;
	/** The date it was given when it was first read. Without one a list that does not date itself is of today. */
	period?: string;
}

export interface CheckedUpload {
	kind: ReleaseKind;
	/** The date the release stands for. */
	period: string;
	changeLog: ChangeLog;
}

/** What the reading thread says back, once. */
export type CheckReport = { checked: CheckedUpload } | { refused: string };
