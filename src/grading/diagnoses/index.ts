// Every mistake there is, in stages on the way to the goal. Where an earlier stage is broken, a later one that spoils the same is its
// consequence.

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

export const stages: readonly (readonly DiagnosisDefinition[])[] = [
  // Nothing that was typed reached the device, or the way in is closed.
  [recoveryDisabled, sessionCut],
  // The file that is startup-config on a switch, or setup in its place.
  [startupFileDeleted, setupOverwroteStartup],
  // A copy the other way round, or to another place.
  [reversedCopy, startupMergedOverUnsaved, mergedNotReplaced, reversedSave, savedAsFile, localBackup],
  // Variables of ROMmon.
  [rommonGatewaySelf, rommonVariableCase, rommonOtherPort, rommonVariableMissing],
  // Questions and answers.
  [imageMisspelt, defaultIsNo, answerMisplaced, credentialsRefused, swallowedAnswer, destinationMisnamed],
  // The prompt.
  [iosCommandInRommon, registerOnSwitch, wrongMode],
  // What was removed from flash.
  [
    flashFormatted,
    erasedFlash,
    erasedBeforeCopy,
    deletedBeforeBackup,
    deletedToBeFirst,
    imageDeleted,
    keptImageDeleted,
    wayBackRemoved,
  ],
  // What a transfer needs.
  [loginUserForFtp, forbiddenProtocol, ftpAnonymous, noPathToServer, imageNotArchive, noSpace],
  // The image itself.
  [wrongPlatform, hashNotCompared, failedVerifyIgnored, sizeOnly, corruptUnverified, serverImageOverwritten],
  // What a boot statement names.
  [copiedAgain, tarAsBootFile, bundleInsteadOfInstall, bootsFromStick, bootFromNetwork, bootFirstInFlash],
  // Backups, and a way back.
  [noBackup, backupTooLate, backupOverwritten, startupBackedUp, noSafetyNet],
  // The configuration register.
  [registerDecimal, wrongRegister, listUnread, registerLeft2100, registerLeft2142],
  // The list of boot statements.
  [bootMissing, bootAfterReload, bootCleared, bootNotFirst, fallbackMissing, bootVariableLeft],
  // The input ended in a dialogue.
  [questionOpen],
  // What came of a transfer.
  [transferFailed, loadedToMemoryOnly, stoppedAfterStickBoot],
  // A start that found nothing.
  [restartedWithoutImage],
  // Install mode.
  [installDeclined, installAborted, wrongVersionCommitted, reloadUncommitted, timerStopped],
  // What startup-config holds.
  [savedBeforeTest, startupErased, startupOverwritten, wrongDirectionMerge, startupFileAway, savedUnwanted, answeredNo],
  // Who gets in.
  [
    secretOutranksPassword,
    vtyLinesLeft,
    loginWithoutLocal,
    sshWithoutKey,
    listOnInterface,
    maskForWildcard,
    bannerCut,
    userHasPassword,
  ],
  // What was left undone.
  [imageNotFetched, notActivated, notCommitted, notSaved, configurationNotFetched],
  // Ports.
  [interfacesShut],
  // Restarts, and reloads on the clock.
  [reloadNotConfirmed, reloadNotCancelled, noReload, leftInRommon],
  // What the task rules out.
  [forbiddenChange, forbiddenLine, forbiddenRestart, forbiddenSave],
  // What was read, or never looked at.
  [loadedNotNext, notVerified],
]

export const diagnoses: readonly DiagnosisDefinition[] = stages.flat()
