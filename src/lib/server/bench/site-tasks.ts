/** What is measured of the site as it is served; scripts/bench-site.ts says how. */
export const siteTaskIds = ['pages', 'api', 'map', 'readers'] as const;
export type SiteTask = (typeof siteTaskIds)[number];
export const isSiteTask = (task: string): task is SiteTask =>
	(siteTaskIds as readonly string[]).includes(task);
