export const today = (): string => new Date().toISOString().slice(0, 10)
export const chance = (): number => Math.random()
