resource "google_container_cluster" "reports" {
  name     = "shop"
  location = "europe-west1"
  # ruleid: tf-gke-logging-off
  logging_service = "none"
}

resource "google_container_cluster" "archive" {
  name     = "shop"
  location = "europe-west1"
  # ruleid: tf-gke-logging-off
  logging_service = "none"
}

resource "google_container_cluster" "customers" {
  name     = "shop"
  location = "europe-west1"
  # ok: tf-gke-logging-off
  logging_service = "logging.googleapis.com/kubernetes"
}

resource "google_container_cluster" "shared" {
  name     = "shop"
  location = "europe-west1"
  # ok: tf-gke-logging-off
  logging_service = var.logging_service
}
