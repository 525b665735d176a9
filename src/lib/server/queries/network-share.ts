import { statement } from '../database.ts';

/**
 * How much of the people in a network's mapped area are its patients: the median, over the small areas where it is
 * the largest registrar, of its share of the registered people there (0 to 1). Null for a network that is the largest
 * nowhere, and so has no shape. By July 2022 registrations, like the shape itself.
 */
export function medianShareOfArea(pcn: string): number | null {
	const shares = statement<{ share: number }>(
		`with place as (
		   select lsoa, pcn, patients, max(patients) over (partition by lsoa) as largest, sum(patients) over (partition by lsoa) as everyone
		   from registration where lsoa in (select lsoa from registration where pcn = @pcn)
		 )
		 select patients / everyone as share from place where pcn = @pcn and patients = largest order by share`
	)
		.all({ pcn })
		.map(({ share }) => share);
	const middle = shares.length >> 1;
	const upper = shares[middle];
	if (upper === undefined) return null;
	return shares.length % 2 === 1 ? upper : ((shares[middle - 1] ?? upper) + upper) / 2;
}
