/**
 * Bodies that planned London's health care before today's, so that their names and codes still lead somewhere. A
 * clinical commissioning group is led to the sub-ICB location its boroughs are in, which the tables say; the rest name
 * theirs. Source: NHS Organisation Data Service, organisations that have closed, and the ONS lookups of their years.
 */
export interface FormerBody {
	/** NHS code, where it is not one that still stands. */
	code?: string;
	/** Code of the Office for National Statistics. */
	gss?: string;
	/** Without “NHS”. */
	name: string;
	kind: 'ccg' | 'partnership' | 'icb';
	/** Year in which it ended. */
	ended: number;
	/** A borough it served, by name; or the code of today's area that carries its work on. */
	now: { borough: string } | { area: string };
}

const ccg = (code: string, name: string, ended: 2020 | 2021, borough = name): FormerBody => ({
	...{ code, ended, kind: 'ccg', name: `${name} CCG` },
	now: { borough }
});

export const formerBodies: readonly FormerBody[] = [
	ccg('07L', 'Barking and Dagenham', 2021),
	ccg('07M', 'Barnet', 2020),
	ccg('07N', 'Bexley', 2020),
	ccg('07P', 'Brent', 2021),
	ccg('07Q', 'Bromley', 2020),
	ccg('07R', 'Camden', 2020),
	ccg('07T', 'City and Hackney', 2021, 'Hackney'),
	ccg('07V', 'Croydon', 2020),
	ccg('07W', 'Ealing', 2021),
	ccg('07X', 'Enfield', 2020),
	ccg('07Y', 'Hounslow', 2021),
	ccg('08A', 'Greenwich', 2020),
	ccg('08C', 'Hammersmith and Fulham', 2021),
	ccg('08D', 'Haringey', 2020),
	ccg('08E', 'Harrow', 2021),
	ccg('08F', 'Havering', 2021),
	ccg('08G', 'Hillingdon', 2021),
	ccg('08H', 'Islington', 2020),
	ccg('08J', 'Kingston', 2020, 'Kingston upon Thames'),
	ccg('08K', 'Lambeth', 2020),
	ccg('08L', 'Lewisham', 2020),
	ccg('08M', 'Newham', 2021),
	ccg('08N', 'Redbridge', 2021),
	ccg('08P', 'Richmond', 2020, 'Richmond upon Thames'),
	ccg('08Q', 'Southwark', 2020),
	ccg('08R', 'Merton', 2020),
	ccg('08T', 'Sutton', 2020),
	ccg('08V', 'Tower Hamlets', 2021),
	ccg('08W', 'Waltham Forest', 2021),
	ccg('08X', 'Wandsworth', 2020),
	ccg('08Y', 'West London', 2021, 'Kensington and Chelsea'),
	ccg('09A', 'Central London', 2021, 'Westminster'),
	// The groups of 2020 to 2022 had the codes that sub-ICB locations have now.
	{ name: 'North Central London CCG', kind: 'ccg', ended: 2022, now: { area: '93C' } },
	{ name: 'North West London CCG', kind: 'ccg', ended: 2022, now: { area: 'W2U3Z' } },
	{ name: 'North East London CCG', kind: 'ccg', ended: 2022, now: { area: 'A3A8R' } },
	{ name: 'South East London CCG', kind: 'ccg', ended: 2022, now: { area: '72Q' } },
	{ name: 'South West London CCG', kind: 'ccg', ended: 2022, now: { area: '36L' } },
	// Sustainability and transformation partnerships, by the names they gave themselves and by the plain ones.
	{
		name: 'North London Partners in Health and Care',
		kind: 'partnership',
		ended: 2022,
		now: { area: '93C' }
	},
	{ name: 'North Central London STP', kind: 'partnership', ended: 2022, now: { area: '93C' } },
	{
		name: 'North West London Health and Care Partnership',
		kind: 'partnership',
		ended: 2022,
		now: { area: 'W2U3Z' }
	},
	{ name: 'North West London STP', kind: 'partnership', ended: 2022, now: { area: 'W2U3Z' } },
	{
		name: 'East London Health and Care Partnership',
		kind: 'partnership',
		ended: 2022,
		now: { area: 'A3A8R' }
	},
	{ name: 'North East London STP', kind: 'partnership', ended: 2022, now: { area: 'A3A8R' } },
	{ name: 'Our Healthier South East London', kind: 'partnership', ended: 2022, now: { area: '72Q' } },
	{ name: 'South East London STP', kind: 'partnership', ended: 2022, now: { area: '72Q' } },
	{
		name: 'South West London Health and Care Partnership',
		kind: 'partnership',
		ended: 2022,
		now: { area: '36L' }
	},
	{ name: 'South West London STP', kind: 'partnership', ended: 2022, now: { area: '36L' } },
	// Joined in April 2026 as West and North London.
	{
		code: 'QMJ',
		gss: 'E54000028',
		name: 'North Central London ICB',
		kind: 'icb',
		ended: 2026,
		now: { area: 'Z9B2Z' }
	},
	{
		code: 'QRV',
		gss: 'E54000027',
		name: 'North West London ICB',
		kind: 'icb',
		ended: 2026,
		now: { area: 'Z9B2Z' }
	}
];
