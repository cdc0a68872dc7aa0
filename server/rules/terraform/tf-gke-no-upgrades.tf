resource "google_container_node_pool" "reports" {
  name     = "shop"
  location = "europe-west1"
  management {
    # ruleid: tf-gke-no-upgrades
    auto_upgrade = false
  }
}

resource "google_container_node_pool" "archive" {
  name     = "shop"
  location = "europe-west1"
  management {
    # ruleid: tf-gke-no-upgrades
    auto_upgrade = false
  }
}

resource "google_container_node_pool" "customers" {
  name     = "shop"
  location = "europe-west1"
  management {
    # ok: tf-gke-no-upgrades
    auto_upgrade = true
  }
}

resource "google_container_node_pool" "shared" {
  name     = "shop"
  location = "europe-west1"
  management {
    # ok: tf-gke-no-upgrades
    auto_upgrade = var.auto_upgrade
  }
}
