/** All interface strings, one group per page. Groups may be added beside these. */
export { shell } from './ui/shell';
export { overview } from './ui/overview';
export { data } from './ui/data';
export { annex } from './ui/annex';
