import { describeReaderLaws } from './laws.ts';
import { readers } from './made-up-readers.ts';

for (const [title, read, table] of readers) describeReaderLaws(title, read, table);
