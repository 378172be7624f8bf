// The statistics of a learner as plain values: charts, each with its table, made of a row a study day and of the cards by their day.

import type { Library } from '../content/library.ts'
import { addDays } from '../schedule/study-day.ts'
import type { Calibration } from '../store/calibration.ts'
import type { DueOnDay, StudyDay } from '../store/study-days.ts'
import { barChart, heatMap, lineChart } from './charts.ts'
import type { Exam } from './exam.ts'
import { masteryOf } from './mastery.ts'
import type { Standing } from './study.ts'
import { CONFIDENCE_WORDS, count, dayText } from './words.ts'

export interface StatisticsContext {
  readonly library: Library
  readonly standing: Standing
  readonly exam: Exam | null
  /** Of the last `DAYS_SHOWN` days, the first comes first. */
  readonly days: readonly StudyDay[]
  /** Up to `DAYS_AHEAD` from now. */
  readonly due: readonly DueOnDay[]
  readonly calibration: readonly Calibration[]
  /** The share of due cards that the learner wants to recall, 0 to 1. */
  readonly retention: number
  /** Of the facts of the course, those that are learnt. */
  readonly learnt: readonly string[]
}

/** 53 weeks. */
export const DAYS_SHOWN = 7 * 53
const WEEKS_SHOWN = 26
export const DAYS_AHEAD = 30
/** Fewer answers tell nothing of a week's retention. */
const ANSWERS_NEEDED = 5

/** The values of `views/statistics.hbs`. */
export function statisticsPage({ library, standing, exam, days, due, ...known }: StatisticsContext) {
  const weeks = weeksOf(days, standing.day)
  return {
    title: 'Statistics',
    isEmpty: days.length === 0 && due.length === 0,
    year: yearOf(days, standing.day),
    forecast: forecastOf(due, standing.day),
    retention: retentionOf(weeks, known.retention),
    calibration: calibrationOf(known.calibration),
    scenarios: scenariosOf(weeks),
    time: timeOf(weeks),
    ...masteryOf({ library, standing, exam, learnt: known.learnt }),
  }
}

/** What the weeks of the charts add up. */
type Count = 'scenarios' | 'scenariosPassed' | 'due' | 'recalled' | 'answerMs'
interface Week extends Pick<StudyDay, Count> {
  /** Its Monday. */
  readonly from: string
}

/** Reviews and answers of each day of a year, and of each month. */
function yearOf(days: readonly StudyDay[], today: string) {
  const known = new Map(days.map((day) => [day.day, day]))
  const first = mondayOf(addDays(today, 7 - DAYS_SHOWN))
  const shown: string[] = []
  for (let day = first; day <= today; day = addDays(day, 1)) shown.push(day)
  const chart = heatMap(
    'Reviews and answers on each day of the last year. The table has them by month.',
    shown.map((day) => {
      const value = doneOn(known.get(day))
      return { day, value, title: `${dayText(day)}: ${value}` }
    }),
  )
  const months = [
    ...Map.groupBy(
      days.filter(({ day }) => day >= first),
      ({ day }) => day.slice(0, 7),
    ),
  ].toReversed()
  return {
    chartHtml: chart,
    sum: `${count(days.filter((day) => day.day >= first && doneOn(day) + day.scenarios > 0).length, 'day')} of study in the last year.`,
    months: months.map(([month, days]) => ({
      month: monthText(month),
      days: days.length,
      reviews: sum(days, 'reviews'),
      answers: sum(days, 'answers'),
      scenarios: sum(days, 'scenarios'),
    })),
  }
}

function doneOn(day: StudyDay | undefined): number {
  return day ? day.reviews + day.answers : 0
}

/** Cards that come due on each of the next days; what is overdue comes today. */
function forecastOf(due: readonly DueOnDay[], today: string) {
  const dueOn = new Map<string, number>()
  for (const { day, cards } of due) {
    const on = day < today ? today : day
    dueOn.set(on, (dueOn.get(on) ?? 0) + cards)
  }
  const rows = Array.from({ length: DAYS_AHEAD }, (_, ahead) => {
    const day = addDays(today, ahead)
    return { day, due: dueOn.get(day) ?? 0 }
  })
  const total = rows.reduce((all, { due }) => all + due, 0)
  return {
    chartHtml: barChart(
      `Reviews due on each of the next ${DAYS_AHEAD} days`,
      rows.map(({ day, due }, ahead) => ({
        label: ahead === 0 ? 'today' : ahead % 7 === 0 ? shortDay(day) : '',
        title: `${dayText(day)}: ${count(due, 'review')}`,
        values: [due],
      })),
    ),
    sum: `${count(total, 'review')} in the next ${DAYS_AHEAD} days, ${rows[0]?.due ?? 0} of them today. New cards and lapses come on top.`,
    rows: rows.map(({ day, due }) => ({ day: dayText(day), due })),
  }
}

/** The share of due cards that was recalled, week by week. */
function retentionOf(weeks: readonly Week[], wanted: number) {
  const aim = Math.round(100 * wanted)
  const told = weeks.map(({ from, due, recalled }) => ({
    from,
    due,
    recalled,
    share: due >= ANSWERS_NEEDED ? Math.round((100 * recalled) / due) : null,
  }))
  const due = sum(weeks, 'due')
  if (due === 0) return null
  return {
    chartHtml: lineChart(
      'The share of due cards that you recalled, by week, beside the one aimed at',
      told.map(({ from, due, recalled, share }, index) => ({
        label: weekLabel(from, index),
        title: `Week of ${dayText(from)}: ${share === null ? '' : `${share} %, `}${recalled} of ${due} recalled`,
        value: share,
      })),
      {
        low: Math.min(60, ...told.flatMap(({ share }) => (share === null ? [] : [10 * Math.floor(share / 10)]))),
        high: 100,
        mark: aim,
        unit: '%',
      },
    ),
    sum: `You recalled ${sum(weeks, 'recalled')} of ${count(due, 'due card')} in the last half year: ${Math.round((100 * sum(weeks, 'recalled')) / due)}\u00a0%. The schedule aims at ${aim}\u00a0%.`,
    rows: told
      .filter(({ due }) => due > 0)
      .toReversed()
      .map(({ from, due, recalled, share }) => ({
        week: dayText(from),
        due,
        recalled,
        share: share === null ? '' : `${share} %`,
      })),
  }
}

/** How often answers were right that the learner was sure of, rather sure of, and guessed. */
function calibrationOf(calibration: readonly Calibration[]) {
  if (calibration.length === 0) return null
  const rows = calibration.map(({ confidence, answers, right }) => ({
    confidence: CONFIDENCE_WORDS[confidence],
    answers,
    right,
    share: Math.round((100 * right) / answers),
  }))
  return {
    chartHtml: barChart(
      'Right answers in percent, by how sure you were',
      rows.map(({ confidence, right, answers, share }) => ({
        label: confidence,
        title: `${confidence}: ${right} of ${count(answers, 'answer')} right, ${share} %`,
        values: [share],
      })),
    ),
    rows: rows.map((row) => ({ ...row, share: `${row.share} %` })),
  }
}

/** Attempts of each week, those that passed first. */
function scenariosOf(weeks: readonly Week[]) {
  if (sum(weeks, 'scenarios') === 0) return null
  return {
    chartHtml: barChart(
      'Scenario attempts by week: passed and not passed',
      weeks.map(({ from, scenarios, scenariosPassed }, index) => ({
        label: weekLabel(from, index),
        title: `Week of ${dayText(from)}: ${scenariosPassed} passed of ${count(scenarios, 'attempt')}`,
        values: [scenariosPassed, scenarios - scenariosPassed],
      })),
    ),
    rows: weeks
      .filter(({ scenarios }) => scenarios > 0)
      .toReversed()
      .map(({ from, scenarios, scenariosPassed }) => ({ week: dayText(from), scenarios, scenariosPassed })),
  }
}

function timeOf(weeks: readonly Week[]) {
  if (sum(weeks, 'answerMs') === 0) return null
  const rows = weeks.map(({ from, answerMs }) => ({ from, minutes: Math.round(answerMs / 60_000) }))
  return {
    chartHtml: barChart(
      'Minutes spent on cards and questions, by week',
      rows.map(({ from, minutes }, index) => ({
        label: weekLabel(from, index),
        title: `Week of ${dayText(from)}: ${count(minutes, 'minute')}`,
        values: [minutes],
      })),
    ),
    rows: rows
      .filter(({ minutes }) => minutes > 0)
      .toReversed()
      .map(({ from, minutes }) => ({ week: dayText(from), minutes })),
  }
}

/** The last weeks, the present one last; those without a deed have zeros. */
function weeksOf(days: readonly StudyDay[], today: string): readonly Week[] {
  const found = Map.groupBy(days, ({ day }) => mondayOf(day))
  const last = mondayOf(today)
  return Array.from({ length: WEEKS_SHOWN }, (_, index) => {
    const from = addDays(last, 7 * (index + 1 - WEEKS_SHOWN))
    const of = found.get(from) ?? []
    return {
      from,
      // What passed of those is not told yet.
      scenarios: sum(
        of.filter(({ isHeld }) => !isHeld),
        'scenarios',
      ),
      scenariosPassed: sum(of, 'scenariosPassed'),
      due: sum(of, 'due'),
      recalled: sum(of, 'recalled'),
      answerMs: sum(of, 'answerMs'),
    }
  })
}

function sum<What extends string>(of: readonly Readonly<Record<What, number>>[], what: What): number {
  return of.reduce((all, each) => all + each[what], 0)
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** One in five has a label: there is no room for more. */
function weekLabel(from: string, index: number): string {
  return (WEEKS_SHOWN - 1 - index) % 5 === 0 ? shortDay(from) : ''
}

const shortFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
function shortDay(day: string): string {
  return shortFormat.format(new Date(`${day}T00:00:00Z`))
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
function monthText(month: string): string {
  return monthFormat.format(new Date(`${month}-01T00:00:00Z`))
}
