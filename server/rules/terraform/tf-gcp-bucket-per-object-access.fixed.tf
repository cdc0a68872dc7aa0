# ruleid: tf-gcp-bucket-per-object-access
resource "google_storage_bucket" "orders" {
  name     = "shop-invoices"
  location = "EU"
  uniform_bucket_level_access = true
}

resource "google_storage_bucket" "reports" {
  name     = "shop-invoices"
  location = "EU"
  # ruleid: tf-gcp-bucket-per-object-access
  uniform_bucket_level_access = true
}

resource "google_storage_bucket" "customers" {
  name     = "shop-invoices"
  location = "EU"
  # ok: tf-gcp-bucket-per-object-access
  uniform_bucket_level_access = true
}

resource "google_storage_bucket" "shared" {
  name     = "shop-invoices"
  location = "EU"
  # ok: tf-gcp-bucket-per-object-access
  uniform_bucket_level_access = var.uniform_bucket_level_access
}
