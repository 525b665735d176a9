import type { ChangeLog } from '../../releases/change-log/change-log.ts';
import type { ReleaseKind } from '../../releases/upload-kinds.ts';

export interface UploadedFile {
	/** As the editor chose it; null to go by the columns. */
	kind: ReleaseKind | null;
	fileName: string;
	bytes: Uint8Array;
}

export interface CheckedUpload {
	kind: ReleaseKind;
	/** The date the release stands for. */
	period: string;
	changeLog: ChangeLog;
}

/** What the reading thread says back, once. */
export type CheckReport = { checked: CheckedUpload } | { refused: string };
