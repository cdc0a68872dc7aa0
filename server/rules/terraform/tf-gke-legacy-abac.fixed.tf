resource "google_container_cluster" "reports" {
  name     = "shop"
  location = "europe-west1"
  # ruleid: tf-gke-legacy-abac
  enable_legacy_abac = false
}

resource "google_container_cluster" "archive" {
  name     = "shop"
  location = "europe-west1"
  # ruleid: tf-gke-legacy-abac
  enable_legacy_abac = false
}

resource "google_container_cluster" "customers" {
  name     = "shop"
  location = "europe-west1"
  # ok: tf-gke-legacy-abac
  enable_legacy_abac = false
}

resource "google_container_cluster" "shared" {
  name     = "shop"
  location = "europe-west1"
  # ok: tf-gke-legacy-abac
  enable_legacy_abac = var.enable_legacy_abac
}
