/** All interface strings, one group per page. Groups may be added beside these. */
export * from './ui/shell';
export * from './ui/overview';
export * from './ui/data';
export * from './ui/annex';
