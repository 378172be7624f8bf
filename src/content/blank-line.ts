// What stands in the stem of a fill item for a blank. Pages put a field there, so it knows nothing of how items are read.

export const BLANK_LINE = '______'
