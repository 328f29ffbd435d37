// Which part of src/ may import what; docs/architecture.md says why. tests/layers.test.ts enforces it.

/**
 * A layer may import itself, the layers that it lists, and the packages that it lists.
 *
 * @type {Record<string, { layers: string[], packages: string[] }>}
 */
const table = {
  kernel: { layers: [], packages: ['fflate', 'pure-rand'] },
  loop: { layers: ['kernel'], packages: [] },
  protocol: { layers: ['kernel'], packages: ['fflate'] },
  sync: { layers: ['kernel'], packages: [] },
  restaurant: { layers: ['kernel', 'protocol'], packages: ['valibot'] },
  programs: { layers: ['kernel', 'protocol', 'restaurant'], packages: [] },
  executors: { layers: ['kernel', 'loop', 'protocol', 'restaurant', 'programs'], packages: [] },
  'executors/live': {
    layers: ['kernel', 'protocol', 'restaurant', 'programs', 'executors', 'sync', 'lab'],
    packages: ['comlink'],
  },
  explore: { layers: ['kernel', 'protocol', 'executors'], packages: [] },
  metrics: { layers: ['kernel', 'protocol'], packages: ['jstat'] },
  lab: {
    layers: ['kernel', 'loop', 'protocol', 'sync', 'restaurant', 'executors', 'metrics'],
    packages: [],
  },
  business: { layers: ['kernel', 'protocol', 'restaurant', 'metrics'], packages: ['valibot'] },
  story: { layers: ['kernel', 'protocol', 'metrics'], packages: [] },
  view: { layers: ['kernel', 'protocol', 'metrics'], packages: ['phaser'] },
  panels: {
    layers: ['kernel', 'protocol', 'metrics', 'business', 'story'],
    packages: ['@preact/signals', 'highlight.js', 'preact', 'tinykeys', 'uplot'],
  },
  app: {
    layers: [
      ...['kernel', 'protocol', 'sync', 'restaurant', 'programs', 'executors', 'executors/live'],
      ...['explore', 'metrics', 'lab', 'business', 'story', 'view', 'panels'],
    ],
    packages: ['@preact/signals', 'comlink', 'fflate', 'preact', 'tinykeys', 'uplot', 'valibot'],
  },
  cli: {
    layers: [
      ...['kernel', 'protocol', 'sync', 'restaurant', 'programs', 'executors', 'executors/live'],
      ...['explore', 'metrics', 'lab', 'business'],
    ],
    packages: ['fflate', 'valibot'],
  },
};

/** The only places that may import Node's own modules. Samples are shown as text; the page never runs them. */
const nodeFolders = ['cli', 'executors/live/node', 'story/samples'];

/**
 * A pattern for the files of a layer, less those of a layer inside it.
 *
 * @param {string} layer
 */
function filesOf(layer) {
  const inner = Object.keys(table).filter((other) => other.startsWith(`${layer}/`));
  const less = inner.map((other) => `(?!${other.slice(layer.length + 1)}/)`).join('');
  return `^src/${layer}/${less}`;
}

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layerRules = Object.entries(table).flatMap(([layer, { layers, packages }]) => [
  {
    name: `${layer} imports only its layers`,
    severity: 'error',
    from: { path: filesOf(layer) },
    to: { path: '^src/', pathNot: [layer, ...layers].map(filesOf) },
  },
  {
    name: `${layer} imports only its packages`,
    severity: 'error',
    from: { path: filesOf(layer) },
    to: { path: '(^|/)node_modules/', pathNot: packages.map((name) => `(^|/)node_modules/${name}/`) },
  },
]);

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  ...layerRules,
  {
    name: "only the Node end imports Node's modules",
    severity: 'error',
    from: { path: '^src/', pathNot: nodeFolders.map((folder) => `^src/${folder}/`) },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no cycles',
    severity: 'error',
    from: { path: '^src/' },
    to: { circular: true },
  },
  {
    name: 'imports resolve',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  },
  {
    name: 'no way around the layers',
    comment: 'src/ may import from outside itself only packages and assets',
    severity: 'error',
    from: { path: '^src/' },
    to: {
      path: '.',
      pathNot: ['^src/', '(^|/)node_modules/', '^assets/'],
      dependencyTypesNot: ['core', 'unknown', 'undetermined'],
    },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
