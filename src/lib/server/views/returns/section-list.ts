import { progressOf } from '../../../atlas/returns/sections.ts';
import type { SectionProgress } from '../../../atlas/returns/sections.ts';
import { returnsUrl } from '../../../url/returns.ts';
import type { OpenReturn } from './open-return.ts';

/** The sections with how far each is and where to fill it in. */
export function sectionList(open: OpenReturn): (SectionProgress & { href: string })[] {
	return progressOf(open.copy?.answers ?? {}).map((progress) => ({
		...progress,
		href: returnsUrl.section(open, progress.id)
	}));
}
