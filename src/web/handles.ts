// Handles of learners in classes that show no names: two plain words that are easy to say and to distinguish.

const FIRST =
  'Amber Ancient Azure Brave Bright Bronze Calm Clever Copper Coral Crimson Early Eager Gentle Golden Green Honest Humble Indigo Ivory Jolly Keen Kind Lively Lucky Lunar Mellow Merry Mild Misty Modest Noble Olive Orange Patient Polar Proud Purple Quick Quiet Rapid Ruby Rustic Scarlet Silent Silver Solar Steady Sunny Swift Tidy Violet Warm Wise'.split(
    ' ',
  )
const SECOND =
  'Acorn Badger Beaver Birch Bison Cedar Cherry Clover Comet Condor Cricket Daisy Dolphin Eagle Elm Falcon Fern Finch Fox Gecko Hazel Heron Ibis Iris Ivy Jay Kestrel Koala Lark Lemur Lily Linnet Lynx Maple Marten Moose Moth Newt Oak Orchid Osprey Otter Owl Panda Pebble Pine Plover Poppy Puffin Quail Raven Robin Rowan Salmon Sparrow Stork Swan Tern Thistle Tiger Trout Tulip Walrus Willow Wren Zebra'.split(
    ' ',
  )

/** How many handles there are, of two words each. */
export const HANDLES = FIRST.length * SECOND.length

/** The handle of a number from 0 to `HANDLES`, without the latter: `Amber Heron`. */
export function handleOf(number: number): string {
  return `${FIRST[Math.floor(number / SECOND.length)] ?? ''} ${SECOND[number % SECOND.length] ?? ''}`
}
