resource "google_container_node_pool" "reports" {
  name     = "shop"
  location = "europe-west1"
  workload_metadata_config {
    # ruleid: tf-gke-metadata-exposed
    mode = "GKE_METADATA"
  }
}

resource "google_container_cluster" "archive" {
  name     = "shop"
  location = "europe-west1"
  workload_metadata_config {
    # ruleid: tf-gke-metadata-exposed
    mode = "GKE_METADATA"
  }
}

resource "google_container_node_pool" "customers" {
  name     = "shop"
  location = "europe-west1"
  workload_metadata_config {
    # ok: tf-gke-metadata-exposed
    mode = "GKE_METADATA"
  }
}

resource "google_container_node_pool" "shared" {
  name     = "shop"
  location = "europe-west1"
  workload_metadata_config {
    # ok: tf-gke-metadata-exposed
    mode = var.mode
  }
}
