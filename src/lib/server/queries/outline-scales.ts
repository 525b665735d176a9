/**
 * How finely an outline is drawn. "sketch": the whole region, small. "overview": the whole region, filling a page.
 * "district": a borough. "detail": as fine as the atlas holds, small areas among it.
 */
export const scaleNames = ['sketch', 'overview', 'district', 'detail'] as const;
export type Scale = (typeof scaleNames)[number];
