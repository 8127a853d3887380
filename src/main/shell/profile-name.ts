/** Names that are safe as a folder's name on every system. */
export function isProfileName(name: string): boolean {
  return /^[a-z0-9][a-z0-9_-]{0,39}$/i.test(name) && !WINDOWS_DEVICE.test(name);
}

/** Windows takes these for devices, whatever the folder. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
