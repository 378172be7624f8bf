// The sections of the settings page, in the order in which it shows them.

import { answersSection } from './answers.ts'
import { classesSection } from './classes.ts'
import { clockSection } from './clock.ts'
import { examSection } from './exam.ts'
import { parametersSection } from './parameters.ts'
import { scheduleSection } from './schedule.ts'
import type { SettingsSection } from './section.ts'

export const settingsSections: readonly SettingsSection[] = [
  examSection,
  clockSection,
  scheduleSection,
  parametersSection,
  answersSection,
  classesSection,
]
