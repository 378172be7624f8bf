// What every store must do, whatever database is behind it.

import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { accountContract } from './account-contract.ts'
import { asideContract } from './aside-contract.ts'
import { assignmentContract } from './assignment-contract.ts'
import { auditContract } from './audit-contract.ts'
import { calibrationContract } from './calibration-contract.ts'
import { classContract } from './class-contract.ts'
import { instructorContract } from './instructor-contract.ts'
import { historyContract } from './history-contract.ts'
import { learnerContract } from './learner-contract.ts'
import { memberDeedsContract } from './member-deeds-contract.ts'
import { mergeContract } from './merge-contract.ts'
import { itemDecisionsContract } from './item-decisions-contract.ts'
import { ownMaterialContract } from './own-material-contract.ts'
import { parametersContract } from './parameters-contract.ts'
import { placeContract } from './place-contract.ts'
import { questionFlagContract } from './question-flag-contract.ts'
import { reviewContract } from './review-contract.ts'
import { scenarioContract } from './scenario-contract.ts'
import { liveContract } from './live-contract.ts'
import { signalsContract } from './signals-contract.ts'
import { studyContract } from './study-contract.ts'
import { studyDaysContract } from './study-days-contract.ts'
import { summaryContract } from './summary-contract.ts'
import { uniteContract } from './unite-contract.ts'

/** Each in a group of its own: what a part opens before its tests is opened for these alone. */
const PARTS = [
  memberDeedsContract,
  mergeContract,
  itemDecisionsContract,
  learnerContract,
  accountContract,
  studyContract,
  studyDaysContract,
  scenarioContract,
  reviewContract,
  asideContract,
  auditContract,
  parametersContract,
  classContract,
  calibrationContract,
  ownMaterialContract,
  placeContract,
  instructorContract,
  summaryContract,
  historyContract,
  uniteContract,
  assignmentContract,
  questionFlagContract,
  signalsContract,
  liveContract,
]

/** Declares the tests; `open` gives a new, empty store each time. */
export function storeContract(open: () => Promise<Store>): void {
  for (const part of PARTS)
    describe(part.name, () => {
      part(open)
    })

  test('answers a check while it is open, and no longer when it is closed', async () => {
    const store = await open()
    await store.check('2026-05-04T10:00:00.000Z')
    await store.close()
    await expect(store.check('2026-05-04T10:00:01.000Z')).rejects.toBeInstanceOf(Error)
  })
}
