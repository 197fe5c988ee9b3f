import { type FormEvent, useState } from 'react'
import { ExportSharedDevices } from '#capabilities/identity/contract/exports.ts'
import {
  EndDevice,
  RegisterDevice,
  type SharedDeviceLine,
  SharedDevices,
} from '#capabilities/identity/contract/shared-devices.ts'
import { deviceRefusals } from '#capabilities/identity/text/device.ts'
import { dayIn, type Moment, shortDay, timeIn } from '#kernel/day.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { type AccountUnit, AccountUnits } from '../contract/accounts.ts'
import { devicesText as text } from '../text/devices.ts'
import { settingsPages } from '../text/pages.ts'
import style from './codes.module.css'

/** Devices that crews share: registered by a code, ended from here. */
export const DevicesPage = () => {
  const t = useText()
  const units = useQuestion(AccountUnits, {})
  return (
    <>
      <PageHead
        title={t(settingsPages.devices)}
        lead={t(text.lead)}
        actions={<ExportButton verb={ExportSharedDevices} of={{}} />}
      />
      <div className="columns">
        <DeviceList />
        <Answered of={units}>{(answer) => <RegisterForm units={answer.units} />}</Answered>
      </div>
    </>
  )
}

const DeviceList = () => {
  const t = useText()
  const toast = useToast()
  const { timeZone } = useSession()
  const asked = useQuestion(SharedDevices, {})
  const { busy, refusal, problem, send } = useCommand(EndDevice)
  const day = (moment: Moment): string => t(shortDay(dayIn(moment, timeZone)))
  const end = async ({ id }: SharedDeviceLine) => {
    if ((await send({ device: id })).ok) toast({ text: t(text.ended) })
  }
  return (
    <Card title={t(text.list)}>
      {refusal && <Banner tone="ochre">{t(deviceRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} />}
      <Answered of={asked}>
        {({ devices }) =>
          devices.length === 0 ? (
            <Empty title={t(text.none)} lean="none">
              {t(text.noneWhy)}
            </Empty>
          ) : (
            <Table
              caption={t(text.list)}
              rows={devices}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', head: t(text.name), names: true, cell: ({ name }) => name },
                { key: 'unit', head: t(text.unit), cell: ({ unit }) => t(unit) },
                {
                  key: 'state',
                  head: t(text.since),
                  cell: ({ joinedAt, codeEndsAt }) =>
                    joinedAt
                      ? t(text.joined, { day: day(joinedAt) })
                      : t(text.waiting, { time: timeIn(codeEndsAt, timeZone) }),
                },
                {
                  key: 'do',
                  head: '',
                  right: true,
                  tight: true,
                  cell: (device) => (
                    <Button size="small" busy={busy} onPress={() => void end(device)}>
                      <span aria-hidden="true">{t(text.end)}</span>
                      <span className="sr">{t(text.endOf, { name: device.name })}</span>
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Answered>
    </Card>
  )
}

const RegisterForm = ({ units }: { readonly units: readonly AccountUnit[] }) => {
  const t = useText()
  const { timeZone } = useSession()
  const { busy, refusal, problem, send } = useCommand(RegisterDevice)
  const [name, setName] = useState('')
  const [unitPath, setUnitPath] = useState(units[0]?.path ?? '')
  const [given, setGiven] = useState<{ readonly code: string; readonly until: Moment } | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || name.trim() === '') return
    const result = await send({ name, unitPath })
    if (!result.ok) return
    setGiven(result.value)
    setName('')
  }
  return (
    <Card title={t(text.add)}>
      <form className={style.register} onSubmit={(event) => void submit(event)}>
        {refusal && <Banner tone="ochre">{t(deviceRefusals[refusal])}</Banner>}
        {problem && <ProblemNote problem={problem} />}
        <Field label={t(text.name)} hint={t(text.nameHint)}>
          <TextInput value={name} onChange={setName} maxLength={60} autoComplete="off" />
        </Field>
        <Field label={t(text.unit)}>
          <Select
            value={unitPath}
            onChange={setUnitPath}
            choices={units.map((unit) => ({ value: unit.path, label: t(unit.name) }))}
          />
        </Field>
        <div>
          <Button submit tone="primary" busy={busy}>
            {t(text.submit)}
          </Button>
        </div>
        {given && (
          <div role="status">
            <p>{t(text.code, { address: `${location.host}/device`, time: timeIn(given.until, timeZone) })}</p>
            <p className={style.code}>{given.code}</p>
          </div>
        )}
      </form>
    </Card>
  )
}
