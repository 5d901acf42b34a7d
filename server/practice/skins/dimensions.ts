/**
 * Along what skins differ: markup and manner, never meaning. Each dimension is a folder beside this file, each of its
 * values a module in it, so that a new trait is one file.
 */
export const DIMENSIONS = [
  'button',
  'clients',
  'copies',
  'delivery',
  'dialog',
  'email',
  'header',
  'heading',
  'host-css',
  'icon',
  'landing',
  'linking',
  'list',
  'names',
  'navigation',
  'number',
  'office',
  'people',
  'place',
  'rendering',
  'saves',
  'select-all',
  'speed',
  'toggle',
  'translation',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Dimension → the name of its value. */
export type Traits = Record<Dimension, string>
