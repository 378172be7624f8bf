// Reads the written console sessions of test/transcripts and the start states they begin from.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { worldOf } from '../../src/sim/start.ts'
import type { World } from '../../src/sim/world.ts'

export interface Transcript {
  readonly name: string
  readonly about: string
  readonly platform: string
  /** The release it runs at the start; null when it starts without one. */
  readonly release: string | null
  readonly start: Readonly<Record<string, unknown>>
  /** Sections of ios-behaviour.md that the session shows. */
  readonly sections: readonly string[]
  readonly sources: readonly string[]
  readonly session: string
}

const FOLDER = join(import.meta.dirname, '..', 'transcripts')
const HEAD_END = '\n---\n'

/** Every session, by name. */
export function readTranscripts(): Transcript[] {
  const starts = parse(readFileSync(join(FOLDER, 'starts.yaml'), 'utf8'), { schema: 'failsafe' }) as Record<
    string,
    Record<string, unknown>
  >
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => transcriptOf(file.replace(/\.txt$/, ''), readFileSync(join(FOLDER, file), 'utf8'), starts))
}

function transcriptOf(
  name: string,
  text: string,
  starts: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Transcript {
  const end = text.indexOf(HEAD_END)
  if (end < 0) throw new Error(`${name}.txt: a line of three dashes ends the head`)
  const head = parse(quoted(text.slice(0, end)), { schema: 'failsafe' }) as Record<string, unknown>
  const { base, without, ...change } =
    typeof head['start'] === 'string'
      ? { base: head['start'], without: [] }
      : (head['start'] as Record<string, unknown>)
  if (typeof base === 'string' && !Object.hasOwn(starts, base))
    throw new Error(`${name}.txt: there is no start state ${base}`)
  const start: Record<string, unknown> = { ...(typeof base === 'string' ? starts[base] : {}), ...change }
  for (const key of Array.isArray(without) ? without : []) delete start[String(key)]
  const release = String(head['release'])
  return {
    name,
    about: String(head['about']),
    platform: String(head['platform']),
    release: release === 'none' ? null : release,
    start,
    sections: head['sections'] as string[],
    sources: head['sources'] as string[],
    session: text.slice(end + HEAD_END.length),
  }
}

/** `about` and the sources are prose: colons and brackets in them are text. */
const quoted = (head: string): string => {
  const [before = '', sources = ''] = head.split('\nsources:\n')
  const prose = (_: string, lead: string, text: string): string => lead + JSON.stringify(text)
  return `${before.replace(/^(about: )(.*)$/m, prose)}\nsources:\n${sources.replace(/^( *- )(.*)$/gm, prose)}`
}

/** The world a session starts in. */
export function startOf(transcript: Transcript): World {
  const made = worldOf(transcript.start)
  if ('problems' in made)
    throw new Error(
      `${transcript.name}.txt: ${made.problems.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
    )
  return made.world
}

/** The subsections of ios-behaviour.md that describe behaviour. */
export const SECTIONS: readonly (readonly [string, string])[] = [
  ['2.1', 'Modes and prompts'],
  ['2.2', 'Parsing'],
  ['2.3', 'Help, editing, paging'],
  ['2.4', 'Setup dialog'],
  ['3', 'show version'],
  ['4', 'dir'],
  ['5', 'show flash:'],
  ['6.1', 'show file systems'],
  ['6.2', 'show boot'],
  ['6.3', 'show bootvar'],
  ['6.4', 'show reload'],
  ['6.5', 'show startup-config'],
  ['6.6', 'show running-config'],
  ['7.1', 'copy: prompts'],
  ['7.2', 'copy: progress'],
  ['7.3', 'copy: failures'],
  ['8', 'Deleting, erasing, renaming'],
  ['9', 'verify'],
  ['10', 'boot system'],
  ['11', 'Configuration register'],
  ['12.1', 'reload'],
  ['12.2', 'Boot of an ISR G2'],
  ['12.3', 'Boot of an IOS XE router'],
  ['12.4', 'Boot of a switch'],
  ['12.5', 'Which image'],
  ['12.6', 'Boot failures'],
  ['13', 'ROMmon'],
  ['14', 'Switch boot loader'],
  ['15.1', 'Password recovery'],
  ['15.2', 'archive'],
  ['15.3', 'USB'],
  ['15.4', 'Install mode'],
  ['15.5', 'SCP, FTP and TFTP needs'],
  ['16', 'Image names and sizes'],
  ['18', 'Traps'],
]

/** The table of sections and the sessions that show them, as test/transcripts/README.md carries it. */
export function sectionTable(transcripts: readonly Transcript[]): string {
  const rows = SECTIONS.map(([section, title]) => {
    const names = transcripts.filter(({ sections }) => sections.includes(section)).map(({ name }) => name)
    return `| ${section} | ${title} | ${names.join(', ')} |`
  })
  return ['| section | subject | sessions |', '| --- | --- | --- |', ...rows].join('\n') + '\n'
}
