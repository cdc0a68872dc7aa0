# ruleid: tf-gcp-old-tls
resource "google_compute_ssl_policy" "orders" {
  name    = "shop"
  profile = "MODERN"
  min_tls_version = "TLS_1_2"
}

resource "google_compute_ssl_policy" "reports" {
  name    = "shop"
  profile = "MODERN"
  # ruleid: tf-gcp-old-tls
  min_tls_version = "TLS_1_2"
}

resource "google_compute_ssl_policy" "customers" {
  name    = "shop"
  profile = "MODERN"
  # ok: tf-gcp-old-tls
  min_tls_version = "TLS_1_2"
}

resource "google_compute_ssl_policy" "shared" {
  name    = "shop"
  profile = "MODERN"
  # ok: tf-gcp-old-tls
  min_tls_version = var.min_tls_version
}
