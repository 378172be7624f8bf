// What the boot loaders of Catalyst switches print alike (ios-behaviour.md 12.6, 14).

/** A manual boot, by `boot manual`. */
export const MANUAL_BOOT = `
The system is not configured to boot automatically.  The
following command will finish loading the operating system
software:

    boot


`
/** Every entry of BOOT failed, or there is nothing to boot. */
export const UNABLE_TO_BOOT = `Interrupt within 5 seconds to abort boot process.
Boot process failed...

The system is unable to boot automatically.  The BOOT
environment variable needs to be set to a bootable
image.


`
/** The Mode button, with `no service password-recovery` in the configuration. */
export const RECOVERY = {
  notice: `
The password-recovery mechanism has been triggered, but
is currently disabled.  Access to the boot loader prompt
through the password-recovery mechanism is disallowed at
this point.  However, if you agree to let the system be
reset back to the default system configuration, access
to the boot loader prompt can still be allowed.

`,
  question: 'Would you like to reset the system back to the default configuration (y/n)?',
} as const

export const yesNo = (on: boolean): string => (on ? 'yes' : 'no')
