import { formatMoney } from "../../api/src/lib/money.js";

interface ReceiptProps {
  number: string;
  total: number;
  /** What the customer wrote to the shop. */
  message: string;
}

export function Receipt({ number, total, message }: ReceiptProps) {
  return (
    <article className="receipt">
      <h2>Receipt {number}</h2>
      <p>{formatMoney(total)}</p>
      <blockquote dangerouslySetInnerHTML={{ __html: message }} />
      <a href={`/invoices/${encodeURIComponent(number)}`} target="_blank" rel="noopener noreferrer">
        Invoice
      </a>
    </article>
  );
}
