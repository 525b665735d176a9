/**
 * The publication that was public when an upload was last checked; 0 before the first. Times cannot tell: a check may end
 * while another release is being published. An upload from before this was kept counts as checked against nothing.
 */
export const checkedAgainst = `
alter table upload add column checked_against integer not null default 0;
`;
