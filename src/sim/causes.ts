// Why something did not come about, as values for the graders: nobody has to read what was printed.

/** Why a copy did not arrive. */
export type CopyCause =
  /** There is no such file, directory or disk. */
  | { readonly kind: 'missing'; readonly where: 'source' | 'destination'; readonly what: 'file' | 'directory' | 'disk' }
  | { readonly kind: 'is-directory'; readonly where: 'source' | 'destination' }
  /** Nothing answered. `no-way`: no port, route or source interface leads there; `silent`: the host is not there; `no-service`: it does not speak the protocol. */
  | {
      readonly kind: 'unreachable'
      readonly host: string
      readonly because: 'name' | 'no-way' | 'silent' | 'no-service'
    }
  /** The server does not take this user with this password; null: none was given. */
  | { readonly kind: 'credentials'; readonly host: string; readonly user: string | null }
  | { readonly kind: 'read-only'; readonly host: string }
  | { readonly kind: 'no-space'; readonly needs: number; readonly free: number }
  /** The file is longer than its TFTP server can number. */
  | { readonly kind: 'too-long'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'same-file' }
  /** A name that the destination does not take: `y` for startup-config. */
  | { readonly kind: 'misnamed'; readonly name: string }
  /** Only text becomes a configuration. */
  | { readonly kind: 'not-text' }
  | { readonly kind: 'not-an-archive' }
  /** The image was looked at before it was stored. */
  | { readonly kind: ImageFault }
  /** The terminal sent nothing. */
  | { readonly kind: 'nothing-sent' }

/** Why a transfer failed: for the graders, and as the device says it in parentheses. */
export interface Refusal {
  readonly cause: CopyCause
  readonly error: string
}

/** Why an image cannot be run. `incomplete`: a list of packages of which one is missing or damaged. */
export type ImageFault = 'not-an-image' | 'damaged' | 'wrong-platform' | 'incomplete'

/** An entry of the boot order, or an image that was found in flash, that was passed over. */
export interface PassedOver {
  /** `flash0:x.bin`, or as the boot order has it. */
  readonly entry: string
  readonly reason:
    | ImageFault
    /** There is no such file, or nothing that could be an image. */
    | 'missing'
    /** The device has no such file system. */
    | 'no-device'
    /** No server that is reached has it. */
    | 'unreachable'
}

/** Why an operation of install mode was not carried out. */
export type InstallCause =
  /** The file was not read, or flash has no room for its packages. */
  | CopyCause
  | { readonly kind: 'not-a-package' }
  /** There is no set of packages in the state that the operation is about. */
  | { readonly kind: 'nothing-to-do' }
  /** An activation waits for its commit. */
  | { readonly kind: 'not-committed' }
  /** The next start would not load the packages. */
  | { readonly kind: 'boot-variable' }
  /** Somebody said no. */
  | { readonly kind: 'declined' }
