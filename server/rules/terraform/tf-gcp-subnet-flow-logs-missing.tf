# ruleid: tf-gcp-subnet-flow-logs-missing
resource "google_compute_subnetwork" "orders" {
  name          = "shop"
  ip_cidr_range = "10.2.0.0/16"
}

# ruleid: tf-gcp-subnet-flow-logs-missing
resource "google_compute_subnetwork" "reports" {
  name = "office"
}

resource "google_compute_subnetwork" "customers" {
  name          = "shop"
  ip_cidr_range = "10.2.0.0/16"
  log_config {
    # ok: tf-gcp-subnet-flow-logs-missing
    metadata = "INCLUDE_ALL_METADATA"
  }
}

resource "google_compute_subnetwork" "shared" {
  name          = "shop"
  ip_cidr_range = "10.2.0.0/16"
  log_config {
    # ok: tf-gcp-subnet-flow-logs-missing
    metadata = var.metadata
  }
}
