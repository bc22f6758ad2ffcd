import { TOWN } from './town.sv';

/** Stands in every file of the exercise municipality: the program knows it by the first word. */
export const MARK = `ÖVNING: uppgifterna är påhittade och gäller ${TOWN.name}, som inte finns.`;
export const SHORT_MARK = 'ÖVNING';
