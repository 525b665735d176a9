/** The pages of the desk. Viewers see what waits to be published; reports and the trail are for editors. */
export const deskTabs = [
	{ id: 'desk', label: 'Desk', href: '/editor', forViewers: true },
	{ id: 'uploads', label: 'Uploads', href: '/editor/uploads', forViewers: true },
	{ id: 'directory', label: 'Directory', href: '/editor/directory', forViewers: true },
	{ id: 'corrections', label: 'Corrections', href: '/editor/corrections', forViewers: false },
	{ id: 'publications', label: 'Publications', href: '/editor/publications', forViewers: true },
	{ id: 'audit', label: 'Audit trail', href: '/editor/audit', forViewers: false }
] as const;
export type DeskTab = (typeof deskTabs)[number]['id'];

/** What every page of the desk is given. */
export interface DeskVisit {
	mayEdit: boolean;
	/** What was just done. */
	notice: string | null;
}
