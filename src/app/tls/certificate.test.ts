import { beforeAll, expect, test } from 'vitest'
import { certifyServer, makeAuthority } from './authority.ts'
import { daysLeft, endOf, watchCertificate } from './certificate.ts'

const made = new Date('2027-01-12T08:00:00Z')
const after = (days: number): Date => new Date(made.getTime() + days * 86_400_000)

let certificate: string
beforeAll(async () => {
  certificate = (await certifyServer(await makeAuthority(made), ['plumbline.example'], made)).certificate
})

test('the end of a certificate is read from it, to the day', () => {
  expect(endOf(certificate)).toEqual(after(397))
  expect([after(0), after(396.5), after(397.5)].map((now) => daysLeft(certificate, now))).toEqual([397, 0, -1])
})

const saidOn = (now: Date): string[] => {
  const said: string[] = []
  const onFault = (fault: unknown) => said.push((fault as Error).message)
  void watchCertificate({ certificate, onFault, now: () => now }).stop()
  return said
}

test('the log speaks of it from thirty days before its end, and after', () => {
  expect(saidOn(after(0))).toEqual([])
  expect(saidOn(after(367))).toEqual([])
  expect(saidOn(after(367.1))).toEqual([
    'the certificate ends on 2028-02-13, in 29 days: run plumbline tls init and restart',
  ])
  expect(saidOn(after(398))).toEqual(['the certificate ended on 2028-02-13: run plumbline tls init and restart'])
})

test('it is spoken of again day by day', async () => {
  let now = after(360)
  const said: unknown[] = []
  const watch = watchCertificate({ certificate, onFault: (fault) => said.push(fault), now: () => now, everyMs: 5 })
  expect(said).toEqual([])
  now = after(380)
  await expect.poll(() => said.length).toBeGreaterThan(1)
  await watch.stop()
})
