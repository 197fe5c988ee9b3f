import { addMonths, longDay } from '#kernel/day.ts'
import { Link, useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { type DrawView, RecordDrawnCheck } from '../contract/draws.ts'
import { drawnCheckRefusals, drawText } from '../text/draws.ts'

type Item = DrawView['items'][number]

/** Months until a control that was checked is checked again. */
const nextCheckMonths = 3

/** SUP-37: what was drawn, and what the checks found; a control that failed leads to a finding. */
export const DrawnControls = ({ draw }: { readonly draw: DrawView }) => {
  const t = useText()
  const { roles, today } = useSession()
  const showToast = useToast()
  const { busy, refusal, send } = useCommand(RecordDrawnCheck)
  const mayCheck = roles.includes('officer') || roles.includes('leader')
  const record = async (control: Item['control'], effective: boolean) => {
    const check = { draw: draw.id, control, checkedOn: today, effective, nextDueOn: addMonths(today, nextCheckMonths) }
    const result = await send(check)
    if (result.ok) showToast({ text: t(drawText.recorded, { n: result.value.left }) })
  }
  const columns: readonly Column<Item>[] = [
    {
      key: 'control',
      head: t(drawText.control),
      names: true,
      cell: ({ text, post, point }) => <Link href={`/risk/posts/${post.code}?point=${point}`}>{t(text)}</Link>,
    },
    { key: 'post', head: t(drawText.post), cell: ({ post }) => t(post.name) },
    { key: 'owner', head: t(drawText.owner), cell: ({ owner }) => owner && t(owner) },
    {
      key: 'result',
      head: t(drawText.result),
      cell: ({ control, checkedOn, effective }) => {
        if (checkedOn)
          return (
            <span className="row">
              <Tag tone={effective ? 'jade' : 'ochre'}>
                {t(effective ? drawText.worksOn : drawText.failsOn, { day: t(longDay(checkedOn)) })}
              </Tag>
              {!effective && <Link href="/supervision/findings">{t(drawText.toFinding)}</Link>}
            </span>
          )
        return mayCheck ? (
          <span className="row">
            <Button size="small" busy={busy} onPress={() => record(control, true)}>
              {t(drawText.works)}
            </Button>
            <Button size="small" tone="quiet" busy={busy} onPress={() => record(control, false)}>
              {t(drawText.fails)}
            </Button>
          </span>
        ) : null
      },
    },
  ]
  return (
    <>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(drawnCheckRefusals[refusal])}
        </Banner>
      )}
      <Table
        caption={t(drawText.of, { no: draw.no, unit: t(draw.unit) })}
        columns={columns}
        rows={draw.items}
        rowKey={({ control }) => control}
      />
    </>
  )
}
