// The ways out of EXEC.

import { command, type Effect } from '../../command.ts'
import type { Device } from '../../device.ts'
import { leaveSession } from '../access/login.ts'

const EXEC = ['user', 'privileged'] as const
const logOut = (device: Device): Effect => leaveSession(device)
export const exitExec = command({ mode: EXEC, path: [['exit', 'Exit from the EXEC']], run: logOut })
export const logout = command({ mode: EXEC, path: [['logout', 'Exit from the EXEC']], run: logOut })
export const quit = command({ mode: EXEC, path: [['quit', 'Exit from the EXEC']], run: logOut })
