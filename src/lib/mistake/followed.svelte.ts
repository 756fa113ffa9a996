import { SentReport } from '#domain/submission/report.ts';
import { apiErrorOf } from '#lib/api/api-error.ts';
import { call } from '#lib/api/call.ts';
import { parseReceipt, type Receipt } from '#lib/contribution/receipt.ts';
import { failureOf, type Failure } from './failure.ts';

/** A report as its sender follows it by receipt. */
export class Followed {
  report = $state.raw<SentReport>();
  failure = $state.raw<Failure>();
  isBusy = $state(false);

  /** Asks for the report of a receipt. */
  async open({ id, receipt }: Receipt): Promise<void> {
    this.isBusy = true;
    this.failure = undefined;
    try {
      const path = `/reports/${encodeURIComponent(id)}`;
      this.report = await call(SentReport, path, { bearer: receipt });
    } catch (error) {
      this.failure = failureOf(apiErrorOf(error));
    } finally {
      this.isBusy = false;
    }
  }

  /** The same of what somebody typed: the receipt, or the link with it. */
  async openTyped(typed: string): Promise<void> {
    const receipt = parseReceipt(typed);
    if (receipt === undefined) this.failure = { reason: 'form' };
    else await this.open(receipt);
  }

  close(): void {
    this.report = this.failure = undefined;
  }
}
