// Every diagnosis there is. The order decides only between two about the same line.

import { answeredNo } from './answered-no.ts'
import { bootAfterReload } from './boot-after-reload.ts'
import { bootFirstInFlash } from './boot-first-in-flash.ts'
import { bootFromNetwork } from './boot-from-network.ts'
import { bootMissing } from './boot-missing.ts'
import { bootNotFirst } from './boot-not-first.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { forbiddenSave } from './forbidden-save.ts'
import { imageDeleted } from './image-deleted.ts'
import { imageMisspelt } from './image-misspelt.ts'
import { interfacesShut } from './interfaces-shut.ts'
import { localBackup } from './local-backup.ts'
import { noReload } from './no-reload.ts'
import { notSaved } from './not-saved.ts'
import { questionOpen } from './question-open.ts'
import { registerDecimal } from './register-decimal.ts'
import { registerLeft2142 } from './register-left-2142.ts'
import { reloadNotConfirmed } from './reload-not-confirmed.ts'
import { reversedCopy } from './reversed-copy.ts'
import { reversedSave } from './reversed-save.ts'
import { startupBackedUp } from './startup-backed-up.ts'
import { startupErased } from './startup-erased.ts'
import { startupMergedOverUnsaved } from './startup-merged-over-unsaved.ts'
import { swallowedAnswer } from './swallowed-answer.ts'
import { transferFailed } from './transfer-failed.ts'
import { wrongDirectionMerge } from './wrong-direction-merge.ts'
import { wrongMode } from './wrong-mode.ts'
import { wrongRegister } from './wrong-register.ts'

export const diagnoses: readonly DiagnosisDefinition[] = [
  swallowedAnswer,
  wrongMode,
  reversedCopy,
  imageMisspelt,
  bootFromNetwork,
  bootFirstInFlash,
  transferFailed,
  imageDeleted,
  bootMissing,
  bootAfterReload,
  bootNotFirst,
  startupBackedUp,
  localBackup,
  forbiddenSave,
  startupMergedOverUnsaved,
  startupErased,
  reversedSave,
  answeredNo,
  notSaved,
  wrongDirectionMerge,
  registerDecimal,
  wrongRegister,
  registerLeft2142,
  interfacesShut,
  reloadNotConfirmed,
  noReload,
  questionOpen,
]
