import { lastDigits } from "../../api/src/lib/payments.js";
import { logger } from "../../api/src/lib/logger.js";

function charge(card: { number: string }, order: { number: number }) {
  // ruleid: larkfield-card-number-in-log
  logger.info("charging", card.number);
  // ruleid: larkfield-card-number-in-log
  logger.error("refused", card.number, new Date());
  // ok: larkfield-card-number-in-log
  logger.info("charging", lastDigits(card));
  // ok: larkfield-card-number-in-log
  logger.info("order", order.number);
}
