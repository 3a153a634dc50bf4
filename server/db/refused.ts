/** What was asked for can't be done as things stand. The message says why and what to do, in Chinese. */
export class Refused extends Error {
  override readonly name: string = 'Refused'
}

/** What the user saw when asking has been changed by another since: one wins, the other is told. */
export class ChangedMeanwhile extends Refused {
  override readonly name = 'ChangedMeanwhile'
  constructor(message = '已被他人改动，请刷新') {
    super(message)
  }
}
