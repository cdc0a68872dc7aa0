resource "google_compute_instance" "reports" {
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  # ruleid: tf-gcp-ip-forward
  can_ip_forward = false
}

resource "google_compute_instance_template" "archive" {
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  # ruleid: tf-gcp-ip-forward
  can_ip_forward = false
}

resource "google_compute_instance" "customers" {
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  # ok: tf-gcp-ip-forward
  can_ip_forward = false
}

resource "google_compute_instance" "shared" {
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  # ok: tf-gcp-ip-forward
  can_ip_forward = var.can_ip_forward
}
