// Every diagnosis there is. The order decides only between two about the same line.

import { answerMisplaced } from './answer-misplaced.ts'
import { answeredNo } from './answered-no.ts'
import { backupOverwritten } from './backup-overwritten.ts'
import { backupTooLate } from './backup-too-late.ts'
import { bannerCut } from './banner-cut.ts'
import { bootAfterReload } from './boot-after-reload.ts'
import { bootCleared } from './boot-cleared.ts'
import { bootFirstInFlash } from './boot-first-in-flash.ts'
import { bootFromNetwork } from './boot-from-network.ts'
import { bootMissing } from './boot-missing.ts'
import { bootNotFirst } from './boot-not-first.ts'
import { bootVariableLeft } from './boot-variable-left.ts'
import { bootsFromStick } from './boots-from-stick.ts'
import { bundleInsteadOfInstall } from './bundle-instead-of-install.ts'
import { configurationNotFetched } from './configuration-not-fetched.ts'
import { copiedAgain } from './copied-again.ts'
import { corruptUnverified } from './corrupt-unverified.ts'
import { credentialsRefused } from './credentials-refused.ts'
import { defaultIsNo } from './default-is-no.ts'
import { deletedBeforeBackup } from './deleted-before-backup.ts'
import { deletedToBeFirst } from './deleted-to-be-first.ts'
import { destinationMisnamed } from './destination-misnamed.ts'
import type { DiagnosisDefinition } from './diagnosis.ts'
import { erasedBeforeCopy } from './erased-before-copy.ts'
import { erasedFlash } from './erased-flash.ts'
import { failedVerifyIgnored } from './failed-verify-ignored.ts'
import { fallbackMissing } from './fallback-missing.ts'
import { flashFormatted } from './flash-formatted.ts'
import { forbiddenChange } from './forbidden-change.ts'
import { forbiddenLine } from './forbidden-line.ts'
import { forbiddenProtocol } from './forbidden-protocol.ts'
import { forbiddenRestart } from './forbidden-restart.ts'
import { forbiddenSave } from './forbidden-save.ts'
import { ftpAnonymous } from './ftp-anonymous.ts'
import { hashNotCompared } from './hash-not-compared.ts'
import { imageDeleted } from './image-deleted.ts'
import { imageMisspelt } from './image-misspelt.ts'
import { imageNotArchive } from './image-not-archive.ts'
import { imageNotFetched } from './image-not-fetched.ts'
import { installAborted } from './install-aborted.ts'
import { installDeclined } from './install-declined.ts'
import { interfacesShut } from './interfaces-shut.ts'
import { iosCommandInRommon } from './ios-command-in-rommon.ts'
import { keptImageDeleted } from './kept-image-deleted.ts'
import { leftInRommon } from './left-in-rommon.ts'
import { listOnInterface } from './list-on-interface.ts'
import { listUnread } from './list-unread.ts'
import { loadedNotNext } from './loaded-not-next.ts'
import { loadedToMemoryOnly } from './loaded-to-memory-only.ts'
import { localBackup } from './local-backup.ts'
import { loginUserForFtp } from './login-user-for-ftp.ts'
import { loginWithoutLocal } from './login-without-local.ts'
import { maskForWildcard } from './mask-for-wildcard.ts'
import { mergedNotReplaced } from './merged-not-replaced.ts'
import { noBackup } from './no-backup.ts'
import { noPathToServer } from './no-path-to-server.ts'
import { noReload } from './no-reload.ts'
import { noSafetyNet } from './no-safety-net.ts'
import { noSpace } from './no-space.ts'
import { notActivated } from './not-activated.ts'
import { notCommitted } from './not-committed.ts'
import { notSaved } from './not-saved.ts'
import { notVerified } from './not-verified.ts'
import { questionOpen } from './question-open.ts'
import { recoveryDisabled } from './recovery-disabled.ts'
import { registerDecimal } from './register-decimal.ts'
import { registerLeft2100 } from './register-left-2100.ts'
import { registerLeft2142 } from './register-left-2142.ts'
import { registerOnSwitch } from './register-on-switch.ts'
import { reloadNotCancelled } from './reload-not-cancelled.ts'
import { reloadNotConfirmed } from './reload-not-confirmed.ts'
import { reloadUncommitted } from './reload-uncommitted.ts'
import { restartedWithoutImage } from './restarted-without-image.ts'
import { reversedCopy } from './reversed-copy.ts'
import { reversedSave } from './reversed-save.ts'
import { rommonGatewaySelf } from './rommon-gateway-self.ts'
import { rommonOtherPort } from './rommon-other-port.ts'
import { rommonVariableCase } from './rommon-variable-case.ts'
import { rommonVariableMissing } from './rommon-variable-missing.ts'
import { savedAsFile } from './saved-as-file.ts'
import { savedBeforeTest } from './saved-before-test.ts'
import { savedUnwanted } from './saved-unwanted.ts'
import { secretOutranksPassword } from './secret-outranks-password.ts'
import { serverImageOverwritten } from './server-image-overwritten.ts'
import { sessionCut } from './session-cut.ts'
import { setupOverwroteStartup } from './setup-overwrote-startup.ts'
import { sizeOnly } from './size-only.ts'
import { sshWithoutKey } from './ssh-without-key.ts'
import { startupBackedUp } from './startup-backed-up.ts'
import { startupErased } from './startup-erased.ts'
import { startupFileAway } from './startup-file-away.ts'
import { startupFileDeleted } from './startup-file-deleted.ts'
import { startupMergedOverUnsaved } from './startup-merged-over-unsaved.ts'
import { startupOverwritten } from './startup-overwritten.ts'
import { stoppedAfterStickBoot } from './stopped-after-stick-boot.ts'
import { swallowedAnswer } from './swallowed-answer.ts'
import { tarAsBootFile } from './tar-as-boot-file.ts'
import { timerStopped } from './timer-stopped.ts'
import { transferFailed } from './transfer-failed.ts'
import { userHasPassword } from './user-has-password.ts'
import { vtyLinesLeft } from './vty-lines-left.ts'
import { wayBackRemoved } from './way-back-removed.ts'
import { wrongDirectionMerge } from './wrong-direction-merge.ts'
import { wrongMode } from './wrong-mode.ts'
import { wrongPlatform } from './wrong-platform.ts'
import { wrongRegister } from './wrong-register.ts'
import { wrongVersionCommitted } from './wrong-version-committed.ts'

export const diagnoses: readonly DiagnosisDefinition[] = [
  recoveryDisabled,
  startupFileDeleted,
  setupOverwroteStartup,
  sessionCut,
  swallowedAnswer,
  answerMisplaced,
  iosCommandInRommon,
  registerOnSwitch,
  wrongMode,
  reversedCopy,
  forbiddenProtocol,
  noPathToServer,
  loginUserForFtp,
  ftpAnonymous,
  credentialsRefused,
  rommonGatewaySelf,
  rommonVariableCase,
  rommonVariableMissing,
  rommonOtherPort,
  defaultIsNo,
  loadedToMemoryOnly,
  noSpace,
  wrongPlatform,
  hashNotCompared,
  failedVerifyIgnored,
  sizeOnly,
  corruptUnverified,
  serverImageOverwritten,
  notVerified,
  copiedAgain,
  imageMisspelt,
  tarAsBootFile,
  imageNotArchive,
  bundleInsteadOfInstall,
  bootsFromStick,
  bootFromNetwork,
  bootFirstInFlash,
  transferFailed,
  imageNotFetched,
  deletedBeforeBackup,
  flashFormatted,
  erasedBeforeCopy,
  erasedFlash,
  deletedToBeFirst,
  keptImageDeleted,
  imageDeleted,
  restartedWithoutImage,
  stoppedAfterStickBoot,
  listUnread,
  bootMissing,
  bootAfterReload,
  bootCleared,
  bootNotFirst,
  fallbackMissing,
  bootVariableLeft,
  reloadUncommitted,
  installAborted,
  installDeclined,
  wayBackRemoved,
  timerStopped,
  wrongVersionCommitted,
  notCommitted,
  notActivated,
  backupTooLate,
  backupOverwritten,
  noBackup,
  startupBackedUp,
  localBackup,
  savedBeforeTest,
  noSafetyNet,
  reloadNotCancelled,
  savedUnwanted,
  forbiddenSave,
  startupMergedOverUnsaved,
  startupErased,
  startupFileAway,
  mergedNotReplaced,
  savedAsFile,
  destinationMisnamed,
  reversedSave,
  answeredNo,
  wrongDirectionMerge,
  configurationNotFetched,
  startupOverwritten,
  notSaved,
  registerDecimal,
  wrongRegister,
  registerLeft2142,
  registerLeft2100,
  secretOutranksPassword,
  vtyLinesLeft,
  loginWithoutLocal,
  sshWithoutKey,
  listOnInterface,
  maskForWildcard,
  bannerCut,
  userHasPassword,
  interfacesShut,
  reloadNotConfirmed,
  noReload,
  leftInRommon,
  forbiddenRestart,
  forbiddenChange,
  forbiddenLine,
  loadedNotNext,
  questionOpen,
]
