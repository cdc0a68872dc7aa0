# ruleid: tf-gcp-kms-no-rotation
resource "google_kms_crypto_key" "orders" {
  name     = "orders"
  key_ring = google_kms_key_ring.shop.id
  rotation_period = "7776000s"
}

# ruleid: tf-gcp-kms-no-rotation
resource "google_kms_crypto_key" "reports" {
  name = "x"
  rotation_period = "7776000s"
}

resource "google_kms_crypto_key" "customers" {
  name     = "orders"
  key_ring = google_kms_key_ring.shop.id
  # ok: tf-gcp-kms-no-rotation
  rotation_period = "7776000s"
}

# ok: tf-gcp-kms-no-rotation
resource "google_kms_crypto_key" "signing" {
  name    = "signing"
  purpose = "ASYMMETRIC_SIGN"
}
