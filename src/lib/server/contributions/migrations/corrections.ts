/** Mistakes that readers report. Nothing says who reported one. `answer` is public once the report is closed. */
export const corrections = `
create table correction (
	id integer primary key, subject text not null, subject_name text not null, message text not null,
	state text not null default 'reported' check (state in ('reported', 'checking', 'corrected', 'no-change')),
	answer text, reported_at text not null, decided_by text, decided_at text
) strict;
create index correction_by_subject on correction (subject, id);
create index correction_by_state on correction (state, id);
`;
