# ruleid: tf-gcp-dnssec-off
resource "google_dns_managed_zone" "orders" {
  name     = "shop"
  dns_name = "shop.example.com."

  dnssec_config {
    state = "on"
  }
}

resource "google_dns_managed_zone" "reports" {
  name     = "shop"
  dns_name = "shop.example.com."
  dnssec_config {
    # ruleid: tf-gcp-dnssec-off
    state = "on"
  }
}

resource "google_dns_managed_zone" "customers" {
  name     = "shop"
  dns_name = "shop.example.com."
  dnssec_config {
    # ok: tf-gcp-dnssec-off
    state = "on"
  }
}

resource "google_dns_managed_zone" "shared" {
  name     = "shop"
  dns_name = "shop.example.com."
  dnssec_config {
    # ok: tf-gcp-dnssec-off
    state = var.state
  }
}
