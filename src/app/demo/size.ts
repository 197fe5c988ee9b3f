import { fill, grouped, type Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import { demoSizes } from '../command-line/settings.ts'
import { StartRefusal } from '../start-refusal.ts'

/** The size that so many people are nearest to: some have joined or left since it was made. */
export const sizeNear = (people: number): number => {
  const wayTo = (size: number): number => Math.abs(Math.log(size / Math.max(1, people)))
  return demoSizes.reduce((best, size) => (wayTo(size) < wayTo(best) ? size : best))
}

/**
 * A demo that is there keeps its size.
 *
 * @throws StartRefusal when another one was asked for
 */
export const refuseOtherSize = async (tx: Tx, asked: number): Promise<void> => {
  const [found] = await tx.rows(sql<{ people: number }>`
    select count(*) as people from person where tenant_id = ${tx.tenant}`)
  const people = found?.people ?? 0
  if (sizeNear(people) !== asked) throw otherSize(people, asked)
}

const otherSize = (people: number, asked: number): StartRefusal => {
  const text: Pair = {
    zh: '这个数据文件夹里是 {there} 人的演示单位，不会变成 {asked} 人。要另一个大小，请用 --data 换一个空文件夹；要打开现有的，去掉 --people。',
    en: 'This data folder holds a demo organisation of {there|person|people}, and it does not become one of {asked}. For another size choose an empty folder with --data; to open the one that is there leave out --people.',
  }
  return new StartRefusal(fill(text, { there: grouped(people), asked: grouped(asked) }))
}
