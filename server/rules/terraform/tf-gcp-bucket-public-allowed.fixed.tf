# ruleid: tf-gcp-bucket-public-allowed
resource "google_storage_bucket" "orders" {
  name     = "shop-invoices"
  location = "EU"
  uniform_bucket_level_access = true
  public_access_prevention = "enforced"
}

resource "google_storage_bucket" "reports" {
  name     = "shop-invoices"
  location = "EU"
  uniform_bucket_level_access = true
  # ruleid: tf-gcp-bucket-public-allowed
  public_access_prevention = "enforced"
}

resource "google_storage_bucket" "customers" {
  name     = "shop-invoices"
  location = "EU"
  uniform_bucket_level_access = true
  # ok: tf-gcp-bucket-public-allowed
  public_access_prevention = "enforced"
}

resource "google_storage_bucket" "shared" {
  name     = "shop-invoices"
  location = "EU"
  uniform_bucket_level_access = true
  # ok: tf-gcp-bucket-public-allowed
  public_access_prevention = var.public_access_prevention
}
