resource "google_container_cluster" "reports" {
  name     = "shop"
  location = "europe-west1"
  master_auth {
    client_certificate_config {
      # ruleid: tf-gke-client-certificate
      issue_client_certificate = true
    }
  }
}

resource "google_container_cluster" "archive" {
  name     = "shop"
  location = "europe-west1"
  master_auth {
    client_certificate_config {
      # ruleid: tf-gke-client-certificate
      issue_client_certificate = true
    }
  }
}

resource "google_container_cluster" "customers" {
  name     = "shop"
  location = "europe-west1"
  master_auth {
    client_certificate_config {
      # ok: tf-gke-client-certificate
      issue_client_certificate = false
    }
  }
}

resource "google_container_cluster" "shared" {
  name     = "shop"
  location = "europe-west1"
  master_auth {
    client_certificate_config {
      # ok: tf-gke-client-certificate
      issue_client_certificate = var.issue_client_certificate
    }
  }
}
