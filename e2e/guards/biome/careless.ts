import { day } from "#kernel/day.ts";

export default (given: any) => given!
