resource "google_container_node_pool" "shop" {
  node_config {
    # ruleid: tf-gke-legacy-endpoints
    metadata = {
      disable-legacy-endpoints = "true"
    }
  }
}

resource "google_container_cluster" "shop" {
  node_config {
    # ruleid: tf-gke-legacy-endpoints
    metadata = {
      disable-legacy-endpoints = "true"
    }
  }
}

resource "google_container_node_pool" "office" {
  node_config {
    # ok: tf-gke-legacy-endpoints
    metadata = {
      disable-legacy-endpoints = "true"
    }
  }
}

resource "google_container_node_pool" "plain" {
  node_config {
    # ok: tf-gke-legacy-endpoints
    metadata = {
      team = "shop"
    }
  }
}
