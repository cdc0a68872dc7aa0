resource "google_bigquery_dataset" "a" {
  access {
    role = "READER"
    # ruleid: tf-gcp-public-data
    special_group = "allAuthenticatedUsers"
  }
}

resource "google_bigquery_dataset_access" "b" {
  role = "READER"
  # ruleid: tf-gcp-public-data
  iam_member = "allUsers"
}

resource "google_bigquery_dataset" "c" {
  access {
    # ok: tf-gcp-public-data
    special_group = "projectReaders"
  }
}

resource "google_bigquery_dataset" "d" {
  access {
    # ok: tf-gcp-public-data
    group_by_email = "analysts@example.com"
  }
}
