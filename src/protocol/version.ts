/** The product's version, as in package.json (a test compares them). Goes into reports and trace files. */
export const VERSION = '0.2.0';
