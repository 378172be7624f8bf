// Run as a process: saves one quiz answer into the database file given, says so, and waits to be killed.

import { openStore } from '../../src/store/sqlite/open-store.ts'
import { guest, noon, quiz, response, shows, opensNothing } from '../store/values.ts'

const store = openStore(process.argv[2] ?? ':memory:')
await guest(store, 'ada')
await store.startQuiz('ada', quiz('q1'), opensNothing)
await store.saveResponse('ada', 'q1', response(), 'fact-a', shows('e1', 'fact-a', 'good', noon(4)), opensNothing)
process.stdout.write('saved\n')
setInterval(() => {}, 1000)
