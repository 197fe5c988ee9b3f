import { X509Certificate } from 'node:crypto'

const day = 86_400_000

/** So many days before its end a certificate is spoken of. */
export const warnedDays = 30

/** Until when a certificate holds. */
export const endOf = (certificate: string): Date => new Date(new X509Certificate(certificate).validTo)

/** Whole days that a certificate still holds; none and fewer when it has ended. */
export const daysLeft = (certificate: string, now: Date): number =>
  Math.floor((endOf(certificate).getTime() - now.getTime()) / day)

export interface Watched {
  readonly certificate: string
  readonly onFault: (fault: unknown) => void
  readonly now?: () => Date
  readonly everyMs?: number
}

/** Says in the log, at the start and once a day, that the certificate served ends soon or has ended. */
export const watchCertificate = ({ certificate, onFault, now = () => new Date(), everyMs = day }: Watched) => {
  const look = (): void => {
    const left = daysLeft(certificate, now())
    const on = endOf(certificate).toISOString().slice(0, 10)
    const said = left < 0 ? `ended on ${on}` : `ends on ${on}, in ${left} days`
    if (left < warnedDays) onFault(new Error(`the certificate ${said}: run plumbline tls init and restart`))
  }
  look()
  const timer = setInterval(look, everyMs)
  return { stop: async (): Promise<void> => clearInterval(timer) }
}
