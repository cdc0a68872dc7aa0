resource "google_compute_instance" "shop" {
  service_account {
    # ruleid: tf-gcp-full-scope
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance_template" "shop" {
  service_account {
    email  = "123456789012-compute@developer.gserviceaccount.com"
    # ruleid: tf-gcp-full-scope
    scopes = ["https://www.googleapis.com/auth/cloud-platform"]
  }
}

resource "google_compute_instance" "office" {
  service_account {
    # ok: tf-gcp-full-scope
    scopes = ["storage-ro", "logging-write"]
  }
}

resource "google_compute_instance" "own" {
  service_account {
    email  = google_service_account.worker.email
    # ok: tf-gcp-full-scope
    scopes = ["cloud-platform"]
  }
}

resource "google_compute_instance" "named" {
  service_account {
    email  = "worker@shop-prod.iam.gserviceaccount.com"
    # ok: tf-gcp-full-scope
    scopes = ["cloud-platform"]
  }
}
