/** IDN-16: the name a passkey is bound to is the host of our pages, as the browser itself knows it. */
export const siteOf = (origin: string): string => /^https?:\/\/([^/:@]+)(?::\d+)?$/.exec(origin)?.[1] ?? ''
