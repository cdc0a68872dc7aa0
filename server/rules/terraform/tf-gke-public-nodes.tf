# ruleid: tf-gke-public-nodes
resource "google_container_cluster" "orders" {
  name     = "shop"
  location = "europe-west1"
}

resource "google_container_cluster" "reports" {
  name     = "shop"
  location = "europe-west1"
  private_cluster_config {
    # ruleid: tf-gke-public-nodes
    enable_private_nodes = false
  }
}

resource "google_container_cluster" "customers" {
  name     = "shop"
  location = "europe-west1"
  private_cluster_config {
    # ok: tf-gke-public-nodes
    enable_private_nodes = true
  }
}

resource "google_container_cluster" "shared" {
  name     = "shop"
  location = "europe-west1"
  private_cluster_config {
    # ok: tf-gke-public-nodes
    enable_private_nodes = var.enable_private_nodes
  }
}
