import type { ClassId } from '../../atlas/need-provision.ts';
import { needProvisionView } from './london-map.ts';

let classes: Map<string, ClassId> | undefined;

/** Need × provision among London's networks; worked out once, for the atlas does not change under a running server. */
export function networkClasses(): ReadonlyMap<string, ClassId> {
	classes ??= needProvisionView('pcn').classOf;
	return classes;
}
