// Dragging rows into order, and words to rows, with mouse, touch or pen. The selects remain the answer: a drag only
// sets them, so keyboard, screen readers and the form work as they do without this script.

/** What one drag does to its list. Coordinates are those of the window. */
interface Drag {
  move(x: number, y: number): void
  drop(): void
  cancel(): void
}

/** Within so many pixels of the upper or lower edge of the window, a drag scrolls the page, by so many pixels a frame. */
const EDGE = 56
const STEP = 8

/** Adds drag handles to each list with `data-drag`, once. */
export function makeDraggable(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-drag]')) {
    const rows = [...list.querySelectorAll<HTMLElement>(':scope > li')]
    const say = liveRegionAfter(list)
    if (list.dataset['drag'] === 'places') for (const row of rows) dragToPlace(list, row, say)
    else dragToRows(list, rows, say)
    delete list.dataset['drag']
  }
}

/** The row follows its handle, and the others make room. Dropping one row gives every row its place. */
function dragToPlace(list: HTMLElement, row: HTMLElement, say: (text: string) => void): void {
  const handle = document.createElement('span')
  handle.className = 'handle'
  handle.setAttribute('aria-hidden', 'true')
  handle.textContent = '⋮⋮'
  row.prepend(handle)
  const rowsNow = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(':scope > li')]
  /** The row itself stays in the document, because it has the pointer. */
  const arrange = (order: readonly HTMLElement[]): void => {
    const at = order.indexOf(row)
    row.before(...order.slice(0, at))
    row.after(...order.slice(at + 1))
  }
  onDrag(handle, (_, start) => {
    const before = rowsNow()
    const chosen = before.map((each) => selectOf(each).selectedIndex)
    const grip = start - row.getBoundingClientRect().top
    arrange(inChosenOrder(before))
    const follow = (y: number): void => {
      row.style.translate = ''
      row.style.translate = `0 ${y - grip - row.getBoundingClientRect().top}px`
    }
    row.classList.add('dragged')
    follow(start)
    const number = (): void => {
      const rows = rowsNow()
      for (const [index, each] of rows.entries()) selectOf(each).selectedIndex = index + 1
      say(`${nameOf(row)}, place ${rows.indexOf(row) + 1} of ${rows.length}`)
    }
    const end = (): void => {
      row.classList.remove('dragged')
      row.style.translate = ''
    }
    return {
      move(_x, y) {
        follow(y)
        const { top, bottom } = row.getBoundingClientRect()
        const from = rowsNow().indexOf(row)
        for (let above = row.previousElementSibling; above && top < middleOf(above); above = row.previousElementSibling)
          row.after(above)
        for (let below = row.nextElementSibling; below && bottom > middleOf(below); below = row.nextElementSibling)
          row.before(below)
        follow(y)
        if (rowsNow().indexOf(row) !== from) number()
      },
      // Also where nothing moved: the rows may stand in the right order as they are.
      drop() {
        end()
        number()
      },
      cancel() {
        end()
        arrange(before)
        for (const [index, each] of before.entries()) selectOf(each).selectedIndex = chosen[index] ?? 0
        say(`${nameOf(row)} is back where it was.`)
      },
    }
  })
}

/** Rows with a chosen place stand there; the others fill what is left, as they stand. */
function inChosenOrder(rows: readonly HTMLElement[]): HTMLElement[] {
  const taken = new Map<number, HTMLElement>()
  for (const row of rows) {
    const place = selectOf(row).selectedIndex
    if (place > 0 && !taken.has(place)) taken.set(place, row)
  }
  const left = rows.filter((row) => taken.get(selectOf(row).selectedIndex) !== row)
  return rows.flatMap((_, index) => taken.get(index + 1) ?? left.shift() ?? [])
}

/** What the selects offer, once above the rows: each word may be dropped on any row, again and again. */
function dragToRows(list: HTMLElement, rows: readonly HTMLElement[], say: (text: string) => void): void {
  const [first] = rows
  if (!first) return
  const offered = document.createElement('ul')
  offered.className = 'offered'
  offered.setAttribute('aria-hidden', 'true')
  for (const [index, { text, value }] of [...selectOf(first).options].entries()) {
    if (value === '') continue
    const word = document.createElement('li')
    word.className = 'handle'
    word.textContent = text
    offered.append(word)
    onDrag(word, (startX, startY) => {
      // The page may scroll during the drag: the word stays at the pointer.
      const start = word.getBoundingClientRect()
      let over: HTMLElement | undefined
      const aim = (row?: HTMLElement): void => {
        over?.classList.remove('aimed')
        over = row
        over?.classList.add('aimed')
      }
      word.classList.add('dragged')
      const end = (): void => {
        aim()
        word.classList.remove('dragged')
        word.style.translate = ''
      }
      return {
        move(x, y) {
          word.style.translate = ''
          const { left, top } = word.getBoundingClientRect()
          word.style.translate = `${start.left + x - startX - left}px ${start.top + y - startY - top}px`
          const under = document.elementFromPoint(x, y)
          aim(rows.find((row) => row.contains(under)))
        },
        drop() {
          if (over) {
            selectOf(over).selectedIndex = index
            say(`${nameOf(over)}: ${text}`)
          }
          end()
        },
        cancel() {
          end()
          say(`${text} was not placed.`)
        },
      }
    })
  }
  list.before(offered)
}

/** Follows one pointer from press to release. Escape cancels the drag, and so does the loss of the pointer. */
function onDrag(handle: HTMLElement, begin: (x: number, y: number) => Drag): void {
  handle.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return
    // This prevents text selection, and keeps the focus in its field.
    event.preventDefault()
    handle.setPointerCapture(event.pointerId)
    let { clientX: x, clientY: y } = event
    const drag = begin(x, y)
    const ended = new AbortController()
    const { signal } = ended
    const end = (how: 'drop' | 'cancel'): void => {
      ended.abort()
      drag[how]()
    }
    const move = (moved: PointerEvent): void => {
      ;({ clientX: x, clientY: y } = moved)
      drag.move(x, y)
    }
    handle.addEventListener('pointermove', move, { signal })
    handle.addEventListener('pointerup', () => end('drop'), { signal })
    handle.addEventListener('lostpointercapture', () => end('cancel'), { signal })
    document.addEventListener(
      'keydown',
      (key) => {
        if (key.key !== 'Escape') return
        key.preventDefault()
        end('cancel')
      },
      { signal },
    )
    const scroll = (): void => {
      if (signal.aborted) return
      // Only towards an edge: a drag may begin near one.
      const by = y < Math.min(EDGE, event.clientY) ? -STEP : y > Math.max(innerHeight - EDGE, event.clientY) ? STEP : 0
      const stood = scrollY
      if (by !== 0) scrollBy({ top: by, behavior: 'instant' })
      if (scrollY !== stood) drag.move(x, y)
      requestAnimationFrame(scroll)
    }
    requestAnimationFrame(scroll)
  })
}

function liveRegionAfter(list: HTMLElement): (text: string) => void {
  const region = document.createElement('p')
  region.className = 'unseen'
  region.setAttribute('aria-live', 'polite')
  list.after(region)
  return (text) => {
    region.textContent = text
  }
}

function selectOf(row: HTMLElement): HTMLSelectElement {
  const select = row.querySelector('select')
  if (!select) throw new Error('a row that is dragged has no select')
  return select
}

function nameOf(row: HTMLElement): string {
  return row.querySelector('label > span')?.textContent.trim() ?? ''
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
