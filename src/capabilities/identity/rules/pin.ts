import { no, ok, type Result } from '#kernel/result.ts'

/** Tries before a PIN is worth nothing and a new one must be chosen (decision 30). */
export const pinTries = 5

export type PinRefusal = 'pin-simple' | 'pin-own'

/** IDN-15: six figures, none of the first that anybody would try, and not those of the own number. */
export const choosePin = (pin: string, staffNo: string): Result<string, PinRefusal> => {
  const figures = [...pin].map(Number)
  const steps = new Set(figures.slice(1).map((figure, at) => (figure - (figures[at] ?? 0) + 10) % 10))
  const isRun = steps.size === 1 && [0, 1, 9].includes([...steps][0] ?? -1)
  if (isRun || new Set(pin).size < 3 || pin.slice(0, 3) === pin.slice(3)) return no('pin-simple')
  const own = staffNo.replace(/\D/g, '')
  return own.length >= 4 && pin.includes(own) ? no('pin-own') : ok(pin)
}
