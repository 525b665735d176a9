import type { DeskVisit } from '$lib/components/editor/desk-tabs';
import { mayEdit } from '$lib/atlas/returns/roles';
import { requireDeskReader } from '$lib/server/views/editor/access';
import { takeNotice } from '$lib/server/views/editor/notice';
import type { LayoutServerLoad } from './$types';

/** Each page and each action asks again who is there: a layout is not a guard. */
export const load: LayoutServerLoad = (event) => {
	const person = requireDeskReader(event);
	const desk: DeskVisit = { mayEdit: mayEdit(person), notice: takeNotice(event) };
	return { desk };
};
