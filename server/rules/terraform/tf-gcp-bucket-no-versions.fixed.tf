resource "google_storage_bucket" "reports" {
  name     = "shop-invoices"
  location = "EU"
  versioning {
    # ruleid: tf-gcp-bucket-no-versions
    enabled = true
  }
}

resource "google_storage_bucket" "archive" {
  name     = "shop-invoices"
  location = "EU"
  versioning {
    # ruleid: tf-gcp-bucket-no-versions
    enabled = true
  }
}

resource "google_storage_bucket" "customers" {
  name     = "shop-invoices"
  location = "EU"
  versioning {
    # ok: tf-gcp-bucket-no-versions
    enabled = true
  }
}

resource "google_storage_bucket" "shared" {
  name     = "shop-invoices"
  location = "EU"
  versioning {
    # ok: tf-gcp-bucket-no-versions
    enabled = var.enabled
  }
}
