resource "google_project_iam_member" "compute" {
  role   = "roles/storage.admin"
  # ruleid: tf-gcp-default-service-account-role
  member = "serviceAccount:123456789012-compute@developer.gserviceaccount.com"
}

resource "google_project_iam_member" "app" {
  role   = "roles/storage.admin"
  # ruleid: tf-gcp-default-service-account-role
  member = "serviceAccount:shop@appspot.gserviceaccount.com"
}

resource "google_project_iam_member" "worker" {
  # ok: tf-gcp-default-service-account-role
  member = "serviceAccount:worker@shop.iam.gserviceaccount.com"
}

resource "google_project_iam_member" "group" {
  # ok: tf-gcp-default-service-account-role
  member = "group:dev@example.com"
}
