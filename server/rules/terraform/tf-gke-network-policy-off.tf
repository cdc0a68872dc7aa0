# ruleid: tf-gke-network-policy-off
resource "google_container_cluster" "orders" {
  name     = "shop"
  location = "europe-west1"
}

resource "google_container_cluster" "reports" {
  name     = "shop"
  location = "europe-west1"
  network_policy {
    # ruleid: tf-gke-network-policy-off
    enabled = false
  }
}

resource "google_container_cluster" "customers" {
  name     = "shop"
  location = "europe-west1"
  network_policy {
    # ok: tf-gke-network-policy-off
    enabled = true
  }
}

resource "google_container_cluster" "shared" {
  name     = "shop"
  location = "europe-west1"
  network_policy {
    # ok: tf-gke-network-policy-off
    enabled = var.enabled
  }
}
