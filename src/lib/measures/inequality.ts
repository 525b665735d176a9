/** Every index of inequality under one name: slope and relative, Lorenz and Gini, concentration. */
export { concentrationFromCounts, concentrationGrouped, concentrationMicro } from './concentration.ts';
export { gini, lorenz } from './lorenz.ts';
export { slopeIndex } from './slope-index.ts';
export type { GroupedConcentration, MicroConcentration } from './concentration.ts';
export type { SlopeIndex, SlopeIndexInput } from './slope-index.ts';
export type { SlopeRow, ValueType } from './slope-scale.ts';
