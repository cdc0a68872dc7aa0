# ruleid: tf-gcp-subnet-private-access-off
resource "google_compute_subnetwork" "orders" {
  name          = "shop"
  ip_cidr_range = "10.2.0.0/16"
}

resource "google_compute_subnetwork" "reports" {
  name          = "shop"
  ip_cidr_range = "10.2.0.0/16"
  # ruleid: tf-gcp-subnet-private-access-off
  private_ip_google_access = false
}

resource "google_compute_subnetwork" "customers" {
  name          = "shop"
  ip_cidr_range = "10.2.0.0/16"
  # ok: tf-gcp-subnet-private-access-off
  private_ip_google_access = true
}

resource "google_compute_subnetwork" "shared" {
  name          = "shop"
  ip_cidr_range = "10.2.0.0/16"
  # ok: tf-gcp-subnet-private-access-off
  private_ip_google_access = var.private_ip_google_access
}
