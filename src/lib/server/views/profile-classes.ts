import type { ClassId } from '../../atlas/need-provision.ts';
import { perAtlas } from '../database.ts';
import { needProvisionView } from './london-map.ts';

/** Need × provision among London's networks. */
export const networkClasses = perAtlas((): ReadonlyMap<string, ClassId> => needProvisionView('pcn').classOf);
