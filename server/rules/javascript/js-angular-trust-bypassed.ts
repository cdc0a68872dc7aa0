import { DomSanitizer } from "@angular/platform-browser";

export class Preview {
  constructor(private sanitizer: DomSanitizer) {}

  show(text: string, address: string) {
    // ruleid: js-angular-trust-bypassed
    this.html = this.sanitizer.bypassSecurityTrustHtml(text);
    // ruleid: js-angular-trust-bypassed
    this.frame = this.sanitizer.bypassSecurityTrustResourceUrl(address);
    // ok: js-angular-trust-bypassed
    this.icon = this.sanitizer.bypassSecurityTrustHtml("<b>new</b>");
    // ok: js-angular-trust-bypassed
    this.clean = this.sanitizer.bypassSecurityTrustHtml(DOMPurify.sanitize(text));
  }
}
