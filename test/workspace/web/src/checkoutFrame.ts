const PAYMENT_PAGE = "https://pay.example";

/** The payment page runs in a frame and tells us when it is done. */
export function openCheckout(frame: HTMLIFrameElement, orderId: number, onPaid: (receipt: string) => void): void {
  window.addEventListener("message", (event) => {
    if (event.origin !== PAYMENT_PAGE) return;
    onPaid(String(event.data.receipt));
  });
  frame.src = `${PAYMENT_PAGE}/checkout?order=${orderId}`;
  frame.addEventListener("load", () => {
    frame.contentWindow?.postMessage({ orderId, session: sessionStorage.getItem("checkout") }, "*");
  });
}

/** Tells the frame that the customer went back. */
export function cancelCheckout(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage({ cancelled: true }, PAYMENT_PAGE);
}
