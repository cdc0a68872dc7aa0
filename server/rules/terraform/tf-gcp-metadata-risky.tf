resource "google_compute_instance" "shop" {
  # ruleid: tf-gcp-metadata-risky
  metadata = {
    enable-oslogin = false
  }
}

resource "google_compute_instance" "console" {
  # ruleid: tf-gcp-metadata-risky
  metadata = {
    serial-port-enable = "TRUE"
  }
}

resource "google_compute_project_metadata" "all" {
  # ok: tf-gcp-metadata-risky
  metadata = {
    enable-oslogin = "TRUE"
  }
}

resource "google_compute_instance" "office" {
  # ok: tf-gcp-metadata-risky
  metadata = {
    serial-port-enable = false
  }
}
