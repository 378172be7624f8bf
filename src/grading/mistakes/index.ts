// Every mistake there is, in stages on the way to the goal. Where an earlier stage spoils all that a later one does, that is its
// consequence; in a stage the earlier line comes first.

import { arrival } from './arrival.ts'
import { backup } from './backup.ts'
import { bootList } from './boot-list.ts'
import { deadStart } from './dead-start.ts'
import { dialogue } from './dialogue.ts'
import { direction } from './direction.ts'
import { flash } from './flash.ts'
import { ruledOut } from './forbidden.ts'
import { image } from './image.ts'
import { install } from './install.ts'
import { ipv6 } from './ipv6.ts'
import { logins } from './logins.ts'
import { networkStages } from './network.ts'
import { openQuestion } from './open-question.ts'
import { ports } from './ports.ts'
import { prompt } from './prompt.ts'
import { reading } from './reading.ts'
import { register } from './register.ts'
import { restart } from './restart.ts'
import { rommon } from './rommon.ts'
import { startupConfig } from './saved.ts'
import { session } from './session.ts'
import { startupFile } from './startup-file.ts'
import { statement } from './statement.ts'
import { transfer } from './transfer.ts'
import { undone } from './undone.ts'
import type { Mistake } from './mistake.ts'

export const stages: readonly (readonly Mistake[])[] = [
  session,
  startupFile,
  direction,
  rommon,
  dialogue,
  prompt,
  flash,
  transfer,
  image,
  statement,
  backup,
  register,
  bootList,
  openQuestion,
  arrival,
  deadStart,
  install,
  startupConfig,
  logins,
  undone,
  ports,
  ipv6,
  ...networkStages,
  restart,
  ruledOut,
  reading,
]

export const mistakes: readonly Mistake[] = stages.flat()
