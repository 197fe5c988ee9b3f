import { expect, test } from 'vitest'
import { faultStatus } from './fault-status.ts'

test.each([
  ['a number beyond all counting', '22003', 400],
  ['a day that is in no calendar', '22007', 400],
  ['a field of a day out of range', '22008', 400],
  ['the disk of the database is full', '53100', 507],
  ['the disk of the product is full', 'ENOSPC', 507],
  ['no connection to be had', '08006', 503],
  ['refused by the database', '08004', 503],
  ['in the way of another transaction', '40001', 503],
  ['a deadlock', '40P01', 503],
  ['the database goes down', '57P01', 503],
  ['the database crashed', '57P02', 503],
  ['the database is starting', '57P03', 503],
  ['too many connections', '53300', 503],
  ['a lock not got in time', '55P03', 503],
  ['nobody listens', 'ECONNREFUSED', 503],
  ['cut by the other side', 'ECONNRESET', 503],
  ['a pipe that ended', 'EPIPE', 503],
  ['no socket there', 'ENOENT', 503],
  ['out of memory', '53200', 500],
  ['a row that breaks a rule of the table', '23505', 500],
  ['a statement that is none', '42601', 500],
  ['an error of the disk', '58030', 500],
  ['no code', undefined, 500],
])('%s (%s) is answered with %i', (_what, code, status) => {
  expect(faultStatus({ ...(code && { code }), message: 'x' })).toBe(status)
})

test.each([
  ['Connection terminated unexpectedly', 503],
  ['Connection terminated due to connection timeout', 503],
  ['Client has encountered a connection error and is not queryable', 503],
  ['a sentence in which Connection terminated stands elsewhere', 500],
])('without a code, “%s” is answered with %i', (message, status) => {
  expect(faultStatus({ message })).toBe(status)
})
