# ruleid: tf-gcp-customer-key-missing
resource "google_storage_bucket" "orders" {
  name = "orders"
}

# ruleid: tf-gcp-customer-key-missing
resource "google_storage_bucket" "reports" {
  name = "invoices"
}

resource "google_storage_bucket" "customers" {
  name = "orders"
  encryption {
    # ok: tf-gcp-customer-key-missing
    default_kms_key_name = google_kms_crypto_key.orders.id
  }
}

resource "google_storage_bucket" "shared" {
  name = "orders"
  encryption {
    # ok: tf-gcp-customer-key-missing
    default_kms_key_name = var.default_kms_key_name
  }
}
