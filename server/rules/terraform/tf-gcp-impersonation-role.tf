resource "google_project_iam_member" "deploy" {
  # ruleid: tf-gcp-impersonation-role
  role   = "roles/iam.serviceAccountTokenCreator"
  member = "group:dev@example.com"
}

resource "google_folder_iam_binding" "deploy" {
  # ruleid: tf-gcp-impersonation-role
  role    = "roles/iam.serviceAccountUser"
  members = ["group:dev@example.com"]
}

resource "google_service_account_iam_member" "deploy" {
  # ok: tf-gcp-impersonation-role
  role   = "roles/iam.serviceAccountUser"
  member = "group:dev@example.com"
}

resource "google_project_iam_member" "reader" {
  # ok: tf-gcp-impersonation-role
  role = "roles/logging.viewer"
}
