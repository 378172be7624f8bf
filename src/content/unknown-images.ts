// Unknown images in criteria: with a misspelt name, `never` and `expect-not` would always hold.

import type { Criterion } from '../grading/rubric.ts'
import { catalogue, imageNamed } from '../sim/images.ts'
import type { World } from '../sim/world.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Place, Report } from './source.ts'

/** Where an argument of a criterion stands. */
type PlaceOf = (index: number, argument: string) => Place

/** Reports the images of some criteria that neither the catalogue nor the start state has. True: there is one. */
export function reportUnknownImages(
  criteria: readonly Pick<Criterion, 'args'>[],
  world: World,
  placeOf: PlaceOf,
  report: Report,
): boolean {
  const unknown = criteria.flatMap(({ args }, index) =>
    Object.entries(args).flatMap(([argument, value]) =>
      [value]
        .flat()
        .filter((each) => typeof each === 'string' && isUnknown(each, world))
        .map((name) => ({ index, argument, name: String(name) })),
    ),
  )
  for (const { index, argument, name } of unknown) {
    report(
      placeOf(index, argument),
      `neither the catalogue nor the start state has an image "${name}"`,
      `correct the name, or say in the start state what it is${didYouMean(name, catalogue)}`,
    )
  }
  return unknown.length > 0
}

function isUnknown(name: string, world: World): boolean {
  const file = name.slice(name.lastIndexOf('/') + 1)
  // A name of the start state was checked where it is written.
  return imageNamed(file) !== null && !catalogue.includes(file) && !JSON.stringify(world).includes(file)
}
