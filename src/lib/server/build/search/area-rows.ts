import { areaTypes } from '../../../atlas/area-types.ts';
import type { AtlasInputs } from '../../../atlas/compute/inputs.ts';
import { SERVES_SHARE } from '../../../atlas/compute/networks.ts';
import { listInWords } from '../../../atlas/format.ts';
import { areaHref } from '../../../atlas/names.ts';
import type { SearchRow } from './row.ts';

type NamedArea = 'london' | 'borough' | 'pcn' | 'icb' | 'sub-icb';

/** `formerNames`: what each area was called, by its code. */
export function areaRows(
	{ tables, bridge, region }: AtlasInputs,
	formerNames: ReadonlyMap<string, string>
): SearchRow[] {
	const boroughName = new Map(tables.boroughs.map((row) => [row.code, row.name]));
	const subIcbName = new Map(tables.subIcbs.map((row) => [row.code, row.name]));
	const label = (kind: NamedArea) => {
		const { singular } = areaTypes[kind];
		return singular.charAt(0).toUpperCase() + singular.slice(1);
	};
	const row = (kind: NamedArea, code: string, name: string, detail: string, where = ''): SearchRow => ({
		kind,
		ref: code,
		name,
		detail: [code, detail, formerNames.get(code)].filter(Boolean).join(' '),
		context: [label(kind), where].filter(Boolean).join(', '),
		href: areaHref(code, name)
	});
	const served = (code: string) =>
		[...(bridge.boroughShares.get(code) ?? [])]
			.filter(([, share]) => share >= SERVES_SHARE)
			.sort(([, a], [, b]) => b - a)
			.map(([borough]) => boroughName.get(borough) ?? '');
	return [
		row('london', region.code, region.name, region.otherWords),
		...tables.boroughs.map(({ code, name, sub_icb }) =>
			row('borough', code, name, `${name} council London borough`, subIcbName.get(sub_icb))
		),
		...tables.pcns.map(({ code, name }) =>
			row(
				'pcn',
				code,
				name,
				`${served(code).join(' ')} network primary care network`,
				listInWords(served(code))
			)
		),
		...tables.subIcbs.map(({ code, name, gss }) =>
			row('sub-icb', code, name, `${gss} sub-ICB location ${initials(name)}`)
		),
		...tables.icbs.map(({ code, name, gss }) =>
			row('icb', code, name, `${gss} integrated care board ${initials(name)}`)
		)
	];
}

/** "North Central London" -> "NCL", as planners say it. */
const initials = (name: string) => (name.match(/\b[A-Z](?=[a-z])/g) ?? []).join('');
