import { unreadIn } from './unread.ts';

/** Which areas the worked examples of the methods pages are of. */
export interface MethodsState {
	network: string;
	borough: string;
}

/** North 2 Islington and Hackney: middling places, with patients on both sides of a borough’s border. */
const start: MethodsState = { network: 'U02795', borough: 'E09000012' };
const CODE = /^[A-Z0-9]{3,10}$/;

function parse(query: URLSearchParams): MethodsState {
	const code = (key: keyof MethodsState) => {
		const text = query.get(key)?.trim().toUpperCase() ?? '';
		return CODE.test(text) ? text : start[key];
	};
	return { network: code('network'), borough: code('borough') };
}

/** An address of a methods page with these examples; the usual ones are left out. */
function href(path: string, { network, borough }: MethodsState): string {
	const query = new URLSearchParams();
	if (network !== start.network) query.set('network', network);
	if (borough !== start.borough) query.set('borough', borough);
	const text = query.toString();
	return text ? `${path}?${text}` : path;
}

const unread = (query: URLSearchParams, read: MethodsState): string[] =>
	unreadIn(query, href('', read), { ...start });

export const methodsUrl = { start, parse, href, unread };
