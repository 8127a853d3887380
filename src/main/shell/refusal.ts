/** Why a call is not served at all. It happens to strangers, and to a page that has a defect. */
export class Refusal extends Error {
  readonly code: 'forbidden' | 'bad-request';

  constructor(code: 'forbidden' | 'bad-request', message: string) {
    super(message);
    this.code = code;
  }
}
