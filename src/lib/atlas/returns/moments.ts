const zone = { timeZone: 'Europe/London' } as const;
const time = new Intl.DateTimeFormat('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });

/** "14:02", by London's clocks. `moment`: ISO 8601, as contributions.db writes it. */
export const timeOf = (moment: string): string => time.format(new Date(moment));

/** "21 November 2026, 14:02". */
export const formatMoment = (moment: string): string => `${day.format(new Date(moment))}, ${timeOf(moment)}`;
