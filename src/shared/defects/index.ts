export { type Defect, defectOf, defectOfRecord, defectSchema } from './defect.ts';
export { DefectReporter, MOST_DEFECTS } from './defect-reporter.ts';
