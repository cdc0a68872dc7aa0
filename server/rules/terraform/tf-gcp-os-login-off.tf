resource "google_compute_project_metadata" "a" {
  metadata = {
    # ruleid: tf-gcp-os-login-off
    enable-oslogin = false
  }
}

resource "google_compute_project_metadata_item" "b" {
  key = "enable-oslogin"
  # ruleid: tf-gcp-os-login-off
  value = "FALSE"
}

resource "google_compute_project_metadata" "c" {
  metadata = {
    # ok: tf-gcp-os-login-off
    enable-oslogin = true
  }
}

resource "google_compute_project_metadata_item" "d" {
  key = "enable-oslogin"
  # ok: tf-gcp-os-login-off
  value = "TRUE"
}
