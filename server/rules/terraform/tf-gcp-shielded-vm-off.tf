resource "google_compute_instance" "reports" {
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  shielded_instance_config {
    # ruleid: tf-gcp-shielded-vm-off
    enable_integrity_monitoring = false
  }
}

resource "google_compute_instance_template" "archive" {
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  shielded_instance_config {
    # ruleid: tf-gcp-shielded-vm-off
    enable_integrity_monitoring = false
  }
}

resource "google_compute_instance" "customers" {
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  shielded_instance_config {
    # ok: tf-gcp-shielded-vm-off
    enable_integrity_monitoring = true
  }
}

resource "google_compute_instance" "shared" {
  machine_type = "e2-small"
  zone         = "europe-west1-b"
  shielded_instance_config {
    # ok: tf-gcp-shielded-vm-off
    enable_integrity_monitoring = var.enable_integrity_monitoring
  }
}
