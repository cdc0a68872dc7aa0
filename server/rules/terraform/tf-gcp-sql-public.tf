resource "google_sql_database_instance" "reports" {
  database_version = "POSTGRES_15"
  region           = "europe-west1"
  settings {
    ip_configuration {
      # ruleid: tf-gcp-sql-public
      ipv4_enabled = true
    }
  }
}

resource "google_sql_database_instance" "archive" {
  database_version = "POSTGRES_15"
  region           = "europe-west1"
  settings {
    ip_configuration {
      # ruleid: tf-gcp-sql-public
      ipv4_enabled = true
    }
  }
}

resource "google_sql_database_instance" "customers" {
  database_version = "POSTGRES_15"
  region           = "europe-west1"
  settings {
    ip_configuration {
      # ok: tf-gcp-sql-public
      ipv4_enabled = false
    }
  }
}

resource "google_sql_database_instance" "shared" {
  database_version = "POSTGRES_15"
  region           = "europe-west1"
  settings {
    ip_configuration {
      # ok: tf-gcp-sql-public
      ipv4_enabled = var.ipv4_enabled
    }
  }
}
