export const where = (): string => window.location.href
